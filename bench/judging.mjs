/** How long a log takes to be judged: a log of so many events, on so many locks, made up but possible. */
import { importTypeScript } from '../scripts/build/bundle.mjs';
import { takeTurns } from './measure.mjs';

const { buildTimeline, troubleFindings, lockFindings } = await importTypeScript(`
  export { buildTimeline } from './src/trace/build-timeline.ts';
  export { lockFindings } from './src/verdict/locks/every-lock.ts';
  export { troubleFindings } from './src/verdict/trouble/trouble.ts';
`);

const PROCESSES = 8;
const SECONDS_APART = 0.0005;

/** Resolves to the medians of judging `events` events on `locks` locks (ours) and on one (theirs); ms. */
export async function measureJudging(events, locks, rounds) {
  const [several, one] = [makeLog(events, locks), makeLog(events, 1)];
  const sides = { ours: () => timeJudging(several), theirs: () => timeJudging(one) };
  await takeTurns(sides, 5); // the engine has to have compiled what both sides use
  return takeTurns(sides, rounds);
}

/** As src/run/perform.ts judges a program. */
function timeJudging(log) {
  const start = performance.now();
  const timeline = buildTimeline(log);
  const findings = [...troubleFindings(timeline), ...lockFindings(timeline)];
  const took = performance.now() - start;
  if (findings.length === 0) throw new Error('a log that nothing can be said of takes no time');
  return took;
}

/** The same events of the same processes, whatever the number of locks: only which lock a turn is about differs. */
export function makeLog(count, locks) {
  const names = Array.from({ length: PROCESSES }, (_, n) => `p${n + 1}`);
  const about = [
    [
      'observer',
      {
        kind: 'run',
        version: 1,
        program: './locks.mjs',
        lesson: false,
        seed: 1,
        speed: 1,
        parameters: {},
        platform: 'linux-x64',
        node: 'v20.0.0',
      },
    ],
    ['main', { kind: 'start', ppid: 1 }],
    ...names.map((child, n) => ['main', { kind: 'spawn', child, childPid: 102 + n, daemon: false }]),
    ...names.map((name) => [name, { kind: 'start', ppid: 101 }]),
  ];
  const ends = [
    ...names.map((name) => [name, { kind: 'exit', code: 0, signal: null, seenBy: 'self' }]),
    ...names.map((child, n) => ['main', { kind: 'join', child, childPid: 102 + n, exitcode: 0 }]),
    ['main', { kind: 'exit', code: 0, signal: null, seenBy: 'self' }],
    ['observer', { kind: 'end', reason: 'finished' }],
  ];
  for (let turn = 0; about.length + ends.length + 7 <= count; turn += 1) {
    const first = turn % PROCESSES;
    const second = (first + 1 + (Math.floor(turn / PROCESSES) % (PROCESSES - 1))) % PROCESSES;
    about.push(...handOver(`lock-${turn % locks}`, names[first], names[second]));
  }
  const pids = { observer: 100, main: 101, ...Object.fromEntries(names.map((name, n) => [name, 102 + n])) };
  return [...about, ...ends].map(([process, body], seq) => ({
    seq,
    t: seq * SECONDS_APART,
    process,
    pid: pids[process],
    ...body,
  }));
}

/** One takes the lock, the other waits for it and has it next. */
function handOver(object, first, second) {
  const at = { object, primitive: 'lock' };
  return [
    [first, { kind: 'wait', ...at }],
    [first, { kind: 'acquire', ...at }],
    [second, { kind: 'wait', ...at }],
    [second, { kind: 'block', on: 'lock', object }],
    [first, { kind: 'release', ...at }],
    [second, { kind: 'acquire', ...at }],
    [second, { kind: 'release', ...at }],
  ];
}
