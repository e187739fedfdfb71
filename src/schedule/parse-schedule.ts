/**
 * Schedules as people write them: `p1*2 p2 p1`, whose turn it is, and how many steps long.
 *
 *   schedule = step, step …, with space between them; nothing at all is a schedule too
 *   step     = name, then maybe `:timeout` or `:kill`, then maybe `*` and how often
 *   name     = as it is; in double quotes, as a JSON string, where it has space, `*`, `:`, a quote or `\` in it
 *
 * Marks are words after a colon because a shell takes that as it is, quoted or not; `!` it may not.
 */
import { type Grant, MOST_GRANTS, type Schedule } from './schedule.js';

/** What is wrong there: no name, quotes that do not close, an unknown mark, no count, no space before the next step, too many steps. */
export type ScheduleProblem = 'name' | 'quotes' | 'mark' | 'count' | 'space' | 'length';

const EXPECTED: Readonly<Record<ScheduleProblem, string>> = {
  name: 'the name of a process',
  quotes: 'a name in double quotes, as JSON writes it',
  mark: '“timeout” or “kill” after the colon',
  count: 'a whole number from 1 after the “*”',
  space: 'a space before the next step; a name with other signs in it needs double quotes',
  length: `at most ${MOST_GRANTS} steps`,
};

/** A text that is no schedule. `position`: where it stops being one, from 1, in UTF-16 units. */
export class ScheduleError extends Error {
  readonly code = 'BAD_SCHEDULE';
  readonly text: string;
  readonly position: number;
  readonly problem: ScheduleProblem;
  /** What stands there; empty at the end of the text. */
  readonly found: string;

  constructor(text: string, index: number, problem: ScheduleProblem) {
    const found = /^\S*/.exec(text.slice(index))?.[0].slice(0, MOST_SHOWN) ?? '';
    super(
      `the schedule at character ${index + 1}: expected ${EXPECTED[problem]}, found ${found === '' ? 'nothing' : found}`,
    );
    this.name = 'ScheduleError';
    this.text = text;
    this.position = index + 1;
    this.problem = problem;
    this.found = found;
  }
}

const MOST_SHOWN = 40;

const SPACE = /\s*/y;
const BARE = /[^\s*:"'\\]+/y;
const QUOTED = /"(?:[^"\\]|\\.)*"/y;
const MARK = /:(timeout|kill)(?![^\s*])/y;
const COUNT = /\*([1-9]\d*)/y;

/** Throws ScheduleError. */
export function parseSchedule(text: string): Schedule {
  const schedule: Grant[] = [];
  let index = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index;
    const found = pattern.exec(text);
    index += found?.[0].length ?? 0;
    return found;
  };
  const fail = (problem: ScheduleProblem, at = index): never => {
    throw new ScheduleError(text, at, problem);
  };

  const readName = (): string => {
    const start = index;
    if (text[index] !== '"') return read(BARE)?.[0] ?? fail('name');
    return unquote(read(QUOTED)?.[0]) ?? fail('quotes', start);
  };
  const readHow = (): Grant['how'] => {
    if (text[index] !== ':') return 'go';
    return (read(MARK)?.[1] as Grant['how'] | undefined) ?? fail('mark', index + 1);
  };
  const readCount = (): number => {
    if (text[index] !== '*') return 1;
    return Number(read(COUNT)?.[1] ?? fail('count', index + 1));
  };

  for (read(SPACE); index < text.length; ) {
    const start = index;
    const grant = { process: readName(), how: readHow() };
    const count = readCount();
    if (schedule.length + count > MOST_GRANTS) fail('length', start);
    for (let each = 0; each < count; each++) schedule.push(grant);
    if (read(SPACE)?.[0] === '' && index < text.length) fail('space');
  }
  return schedule;
}

function unquote(quoted: string | undefined): string | undefined {
  try {
    return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
  } catch {
    return undefined;
  }
}
