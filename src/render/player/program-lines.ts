/** Which lines of a program are shown when not all fit. */

export interface LinesWanted {
  readonly text: readonly string[];
  /** The line it is about, from 1. */
  readonly focus: number;
  /** Lines that should not be missing. */
  readonly marked: readonly number[];
  readonly rows: number;
}

/**
 * Line numbers in their order, at most `rows` of them, null where lines are left out. First of all the line it is about and
 * those that are marked; then, so that the picture stays where it is while a process goes from line to line, the function
 * around the line from its beginning; then what is around it.
 */
export function chooseLines({ text, focus, marked, rows }: LinesWanted): (number | null)[] {
  const chosen = new Set<number>();
  const take = (line: number): void => {
    if (line < 1 || line > text.length || chosen.has(line)) return;
    chosen.add(line);
    if (withGaps(chosen).length > rows) chosen.delete(line);
  };
  for (const line of [focus, ...marked]) take(line);
  for (const line of wholeBlock(text, focus, rows - marked.filter((line) => line !== focus).length))
    take(line);
  for (let distance = 1; distance < rows; distance += 1) {
    take(focus + 2 * distance - 1); // what comes next tells more than what was before
    take(focus + 2 * distance);
    take(focus - distance);
  }
  return withGaps(chosen);
}

/** The lines of the function around `focus`, if they fit: none otherwise. */
function wholeBlock(text: readonly string[], focus: number, rows: number): number[] {
  let first = focus;
  while (first > 1 && !isTopLevel(text[first - 1])) first -= 1;
  let last = Math.max(first, focus);
  while (last < text.length && !/^\}/.test(text[last - 1] ?? '')) last += 1;
  const count = last - first + 1;
  return count <= rows ? Array.from({ length: count }, (_, offset) => first + offset) : [];
}

const isTopLevel = (line: string | undefined): boolean => line !== undefined && /^[\w@]/.test(line);

/** In their order; a line that is alone between two of them is shown: to say that it is left out takes as much room. */
function withGaps(lines: ReadonlySet<number>): (number | null)[] {
  const sorted = [...lines].sort((a, b) => a - b);
  return sorted.flatMap((line, index) => {
    const before = sorted[index - 1];
    if (before === undefined || line === before + 1) return [line];
    return line === before + 2 ? [line - 1, line] : [null, line];
  });
}
