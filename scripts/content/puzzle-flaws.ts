/** What can be said of a puzzle's folder without running it: its texts, its par, its program. Pure. */
import type { Localized } from '../../src/i18n/language.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';

export interface PuzzleFolder {
  readonly meta: PuzzleMeta;
  readonly stories: Localized;
  /** program.ts and repaired.ts. */
  readonly program: string;
  readonly repaired: string;
}

const HINTS = 3;
/** A program is read beside what its processes do. */
const MOST_COLUMNS = 80;
/** Lines that say something, without imports: `main` and what its processes do. */
const LINES = { min: 5, max: 25 };

/** Sentences; none if all is well. `lessons`: the ids there are. */
export function findPuzzleFlaws(
  { meta, stories, program, repaired }: PuzzleFolder,
  lessons: readonly string[],
): string[] {
  const { id, hints, lesson } = meta;
  const lines = program.replace(/^import [\s\S]*?;\n/gm, '').split('\n');
  const count = lines.filter((line) => /\w/.test(line)).length;
  const long = [...program.split('\n'), ...repaired.split('\n')].filter((line) => line.length > MOST_COLUMNS);
  return [
    ...textsOf(meta, stories).flatMap(([name, text]) => compare(name, text)),
    ...(hints.length === HINTS ? [] : [`has ${hints.length} hints, not ${HINTS}`]),
    ...(lesson === undefined || lessons.includes(lesson) ? [] : [`there is no lesson ${lesson}`]),
    ...(count >= LINES.min && count <= LINES.max ? [] : [`program.ts has ${count} lines that say something`]),
    ...long.map((line) => `a line is longer than ${MOST_COLUMNS} columns: ${line.trim()}`),
    ...(program === repaired ? ['repaired.ts is no other program'] : []),
    ...(meta.kind === 'steer' ? parFlaws(meta.par, program) : propertyFlaws(meta.properties)),
  ].map((flaw) => `puzzles/${id}: ${flaw}`);
}

function textsOf(meta: PuzzleMeta, stories: Localized): (readonly [name: string, text: Localized])[] {
  return [
    ['title', meta.title],
    ['goal', meta.goal],
    ['teaches', meta.teaches],
    ['afterwards', meta.afterwards],
    ['text.*.md', stories],
    ...meta.hints.map((hint, index) => [`hint ${index + 1}`, hint] as const),
  ];
}

/** Both languages refer to the same code, and Chinese has its own punctuation. */
function compare(name: string, { en, zh }: Localized): string[] {
  const code = (text: string) =>
    [...new Set([...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span))].sort();
  const [one, other] = [code(en).join(', '), code(zh).join(', ')];
  const prose = zh.replace(/`[^`]+`/g, '');
  return [
    ...(en.trim() === '' || zh.trim() === '' ? [`${name} says nothing in one language`] : []),
    ...(one === other ? [] : [`${name} refers to other code in the other language: ${one} and ${other}`]),
    ...(/[,;:?!](?=\s|$)/m.test(prose) ? [`${name} has English punctuation in Chinese: ${prose}`] : []),
  ];
}

/** Its processes are those that main names. */
function parFlaws(par: string, program: string): string[] {
  try {
    const names = new Set(parseSchedule(par).map(({ process }) => process));
    return [...names]
      .filter((name) => !program.includes(`'${name}'`))
      .map((name) => `its par names ${name}, which program.ts does not start`);
  } catch (error) {
    return [`its par: ${(error as Error).message}`];
  }
}

function propertyFlaws(properties: Extract<PuzzleMeta, { kind: 'repair' }>['properties']): string[] {
  const holes = (text: string) =>
    [...text.matchAll(/\{\w+\}/g)]
      .map(([hole]) => hole)
      .sort()
      .join();
  return properties
    .filter(({ broken }) => holes(broken.en) !== holes(broken.zh))
    .map(({ id }) => `${id} tells other values in the other language`);
}
