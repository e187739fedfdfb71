/** The known word a mistyped one was probably meant to be. */

/**
 * The one of `known` that begins like `typed` (`--procs`: `--processes`); else the nearest, if it is near enough (a third of its
 * letters wrong at most); else null.
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  return begunBy(typed.toLowerCase(), known) ?? nearestByLetters(typed, known);
}

/** So many letters of a name are a name begun. */
const FEWEST_LETTERS = 3;

/** Who shortens a word may put an "s" behind it. The shortest of several. */
function begunBy(typed: string, known: readonly string[]): string | null {
  const starts = [typed, typed.replace(/s$/, '')].filter((start) => /\w/.test(start));
  for (const start of starts) {
    if (start.replace(/^-+/, '').length < FEWEST_LETTERS) continue;
    const found = known.filter((word) => word.toLowerCase().startsWith(start));
    if (found.length > 0) return found.reduce((best, word) => (word.length < best.length ? word : best));
  }
  return null;
}

function nearestByLetters(typed: string, known: readonly string[]): string | null {
  const ranked = known
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.ceil(best.word.length / 3)) ? best.word : null;
}

/** Levenshtein's distance: letters to insert, drop or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change));
    }
    row = next;
  }
  return row[to.length] as number;
}
