/** Programs in which nothing is wrong: of none of them may anything be said that accuses it, whenever it is stopped. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lessonTarget } from '../../src/cli/run/target.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { type Performance, perform, type Target } from '../../src/run/perform.js';
import { prepareProgram } from '../../src/run/start/prepare.js';

export interface RightProgram {
  readonly name: string;
  readonly target: () => Promise<Target>;
  /** Lesson seconds per real second. */
  readonly speed: number;
  /** Findings that are true of it, because it is there to show them. */
  readonly shows?: readonly string[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OWN = programsIn('test/fixtures/right', 3);
const EXERCISES = readdirSync(`${ROOT}/exercises`).flatMap((id) => [
  ...programsIn(`exercises/${id}`, 10).filter(({ name }) => name.endsWith('/solution.ts')),
  ...programsIn(`exercises/${id}/right`, 10),
]);

const PUZZLES = readdirSync(`${ROOT}/puzzles`).flatMap((id) =>
  programsIn(`puzzles/${id}`, 10)
    .filter(({ name }) => name.endsWith('/repaired.ts'))
    // whoever comes before the bun goes home without one: then it is left, as is said
    .map((program) => (id === 'last-bun' ? { ...program, shows: ['left-in-queue'] } : program)),
);

/** Each lesson, where it shows a mistake the way it is cured. */
const LESSONS = [
  lesson('back-pressure'),
  lesson('deadlock', { cured: true }),
  lesson('deadlock-self', { cured: true }),
  lesson('ipc-file'),
  lesson('ipc-pipe'),
  lesson('ipc-queue'),
  lesson('lock-v1'),
  lesson('lock-v2'),
  lesson('lock-v3'),
  lesson('memory'),
  lesson('orphan'),
  lesson('phone-rush', { buyers: 20, phones: 4 }),
  lesson('pipe-capacity'),
  lesson('pipe-eof'),
  lesson('pipe-sharing'),
  // not the one that ends by a timeout: on a busy machine its guest may go home before the first bun
  lesson('producer-consumer', { sentinel: true }),
  lesson('producer-consumer', { joinable: true }),
  lesson('queue-api'),
  // its careless parent collects nobody, to show what becomes of them
  { ...lesson('zombie'), shows: ['uncollected'] },
];

export const RIGHT_PROGRAMS: readonly RightProgram[] = [...OWN, ...EXERCISES, ...PUZZLES, ...LESSONS];

/** Runs it, and stops it after so many real seconds: by its time limit or as Ctrl-C does; null: not at all. */
export async function performUntil(
  { target, speed }: RightProgram,
  seconds: number | null,
  by: 'timeout' | 'interrupt' = 'timeout',
): Promise<Performance> {
  const { signal, abort } = createInterrupt();
  const timer = by === 'interrupt' && seconds !== null ? setTimeout(abort, seconds * 1000) : undefined;
  const timeout = by === 'timeout' && seconds !== null ? seconds : LONGEST_S;
  try {
    return await perform(
      await target(),
      { settings: { speed }, timeout },
      { onEvent: () => {}, interrupt: signal },
    );
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What is said against it, as "finding: sentence". `expectsAll`: that a lesson has not shown what it is for is said against it, too;
 * one that is steered need not come to it.
 */
export function accusationsIn(
  { findings }: Performance,
  { shows = [] }: RightProgram,
  expectsAll = true,
): string[] {
  return findings
    .filter(({ finding, shown, data }) => {
      if (shows.includes(finding)) return false;
      const sent = finding === 'killed' && data.outcome === 'sent'; // by the program itself
      return (expectsAll && shown === false) || (ACCUSING.has(finding) && !sent);
    })
    .map((each) => `${each.finding}: ${JSON.stringify(each.data)}`);
}

const ACCUSING: ReadonlySet<string> = new Set([
  'crashed',
  'deadlock',
  'self-deadlock',
  'pipe-deadlock',
  'open-end',
  'abandoned-lock',
  'killed',
  'uncollected',
  'unfinished',
  'standstill',
  'file-overwritten',
  'own-copy',
  'ended-on-empty',
  'left-in-queue',
  'parent-first',
  'busy-wait',
]);

/** One that takes longer hangs. */
const LONGEST_S = 60;

function createInterrupt() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function programsIn(folder: string, speed: number): RightProgram[] {
  return readdirSync(`${ROOT}/${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const label = `${folder}/${file}`;
      const target = async () => ({
        label,
        lesson: null,
        program: await prepareProgram(`${ROOT}/${label}`),
        parameters: {},
      });
      return { name: label, target, speed };
    });
}

function lesson(id: string, parameters: Readonly<Record<string, number | boolean>> = {}): RightProgram {
  const flags = Object.entries(parameters).map(
    ([flag, value]) => ` --${flag}${value === true ? '' : ` ${value}`}`,
  );
  const speed = 16;
  const target = async () => lessonTarget(await loadLesson(id), { speed, ...parameters }, 'en');
  return { name: `${id}${flags.join('')}`, target, speed };
}
