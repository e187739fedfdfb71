/** Many names in few words: "p1–p41, p43–p100, main". */

const MOST_RANGES = 8;

/** Runs of names that differ in a number counting up are told by their ends; of very many the first ones. */
export function nameRanges(names: readonly string[], unicode: boolean): string {
  const ranges: { first: string; last: string; stem: string; number: number }[] = [];
  for (const name of names) {
    const [, stem = name, digits] = /^(.*?)(\d+)$/.exec(name) ?? [];
    const number = digits === undefined ? Number.NaN : Number(digits);
    const range = ranges.at(-1);
    if (range !== undefined && range.stem === stem && range.number + 1 === number) {
      range.last = name;
      range.number = number;
    } else ranges.push({ first: name, last: name, stem, number });
  }
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => rangeText(first, last, unicode));
  if (ranges.length > MOST_RANGES) shown.push(unicode ? '…' : '...');
  return shown.join(', ');
}

const rangeText = (first: string, last: string, unicode: boolean): string =>
  first === last ? first : `${first}${unicode ? '–' : '..'}${last}`;
