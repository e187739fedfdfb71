/** Logs as runs of the lessons about parents and children write them. */
import type { Timeline } from '../../src/trace/timeline.js';
import { timeline } from '../helpers/log.js';

/** zombie, as it ends well. PID 1 collects after `collects` seconds; null never. */
export function runZombie(collects: number | null): string {
  const workers = (letter: string, parent: string, at: number) =>
    [1, 2].map(
      (number) => `${at} ${parent} spawn ${letter}${number}
        ${at} ${letter}${number} start
        ${at} ${letter}${number} state S ppid=${parent} memory=46000000
        ${at + 0.1} ${letter}${number} exit 0
        ${at + 0.1} ${letter}${number} state Z ppid=${parent} memory=0`,
    );
  const gone = [1, 2].map((n) => `${9 + (collects ?? 0)} q${n} state X ppid=1 parent=init`);
  return `
    0 main start
    ${workers('p', 'main', 0.1).join('\n')}
    4 main block join p1
    4 main join p1
    4 main join p2
    4.1 main spawn careless
    4.1 main block join careless
    4.2 careless start
    ${workers('q', 'careless', 4.3).join('\n')}
    9 careless exit 0
    9 q1 state Z ppid=1 parent=init memory=0
    9 q2 state Z ppid=1 parent=init memory=0
    9 main join careless
    9.5 main exit 0
    ${collects === null ? '' : gone.join('\n')}
    11 observer end finished`;
}

/** The same program, had it joined at once: the ends are awaited. */
export function runJoined(): string {
  return `
    0 main start
    0.1 main spawn p1
    0.1 main block join p1
    0.2 p1 start
    0.3 p1 exit 0
    0.3 main join p1
    0.4 main exit 0
    0.5 observer end finished`;
}

/** orphan: adopted by process 1, which collects after `collects` seconds; null never. */
export function runOrphan(collects: number | null): string {
  return `
    0 main start
    0.1 main spawn parent
    0.1 main block join parent
    0.2 parent start
    0.2 parent spawn child
    0.3 child start
    0.3 child var parent-of-child PARENT
    0.3 child state S ppid=parent
    1.3 parent exit 0
    1.3 child state S ppid=1 parent=init
    1.3 main join parent
    1.5 child var parent-of-child 1
    2.3 main exit 0
    4.5 child exit 0
    4.5 child state Z ppid=1 parent=init
    ${collects === null ? '' : `${4.5 + collects} child state X ppid=1 parent=init`}
    6.5 observer end finished`;
}

/** memory: `counts` is what each child counts to, `after` what main sees at the end. */
export function runMemory(counts: readonly number[], after = 0): string {
  const children = counts.flatMap((count, index) => {
    const name = `p${index + 1}`;
    const steps = Array.from({ length: count + 1 }, (_, n) => `${n + 1} ${name} var ${name}'s-counter ${n}`);
    return [
      `0.1 main spawn ${name}`,
      `0.2 ${name} start`,
      ...steps,
      `9 ${name} exit 0`,
      `9 main join ${name}`,
    ];
  });
  return `
    0 main start
    0 main var main's-counter 0
    ${children.join('\n')}
    10 main var main's-counter ${after}
    10 main exit 0
    10 observer end finished`;
}

/**
 * process: one child for each exit code; all have ended by 4, the first one last. `join`: main asks for them in their order;
 * else it waits at its end, or, where it `leaves`, does not.
 */
export function runProcess(codes: readonly number[], { join = true, leaves = false } = {}): string {
  const names = codes.map((_, index) => `p${index + 1}`);
  const end = (index: number) => (index === 0 ? 4 : 2);
  const joins = codes.map((code, index) => `4 main join p${index + 1} ${code}`);
  const word = '4 main print main: this is my last line';
  const begin = [
    '0 main start',
    ...names.map((name) => `0 main spawn ${name}`),
    ...names.map((name) => `0 ${name} start`),
    ...names.map((name) => `0 ${name} state S`),
  ];
  const middle = [
    ...(join ? ['0 main block join p1'] : [word.replace('4', '0'), ...(leaves ? ['0 main exit 0'] : [])]),
    ...[...codes.entries()].reverse().map(([index, code]) => `${end(index)} p${index + 1} exit ${code}`),
    ...names.slice(1).map((name) => `2 ${name} state Z`),
  ];
  return [
    ...begin,
    ...middle,
    ...(leaves ? [] : joins),
    ...(join ? [word] : []),
    ...(leaves ? [] : ['4 main exit 0']),
    '5 observer end finished',
  ].join('\n');
}

/** A written log's timeline, with what cannot be written there: a space in the name of a value, and that a value is a number. */
export function familyTimeline(text: string): Timeline {
  const { events, ...rest } = timeline(text);
  return {
    ...rest,
    events: events.map((event) =>
      event.kind === 'var'
        ? { ...event, name: event.name.replaceAll('-', ' '), value: Number(event.value) }
        : event,
    ),
  };
}
