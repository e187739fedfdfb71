/** Predictions are marked by what the run did: real runs, runs forced either way, and logs of what runs rarely do. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../../src/lesson/lesson.js';
import type { PredictQuestion, Question } from '../../src/lesson/question.js';
import type { Performance } from '../../src/run/perform.js';
import type { Timeline } from '../../src/trace/timeline.js';
import { performLesson } from '../helpers/lesson.js';
import { oneIn, turns } from '../helpers/turns.js';
import { familyTimeline, runJoined, runMemory, runOrphan, runProcess, runZombie } from './family-runs.js';
import { runV1, runV3, type Student } from './lesson-runs.js';

const LESSONS = new URL('../../lessons/', import.meta.url);
const predictions = new Map<string, PredictQuestion>();
for (const id of readdirSync(LESSONS)) {
  if (!readdirSync(new URL(`${id}/`, LESSONS)).includes('quiz.ts')) continue;
  const { questions }: { questions: readonly Question[] } = await import(
    new URL(`${id}/quiz.ts`, LESSONS).href
  );
  for (const question of questions) if (question.kind === 'predict') predictions.set(question.id, question);
}

// biome-ignore lint/suspicious/noExplicitAny: each finding has values of its own
type DataOf = (finding: string) => any;

/** The option that the findings of the lesson's own check speak for. */
const BY_CHECK: Readonly<Record<string, (of: DataOf, performance: Performance) => string>> = {
  'process.predict-order': (of) => of('exit-codes').codes[0].process,
  'process.predict-no-join': (of) => (of('waited-at-end').outcome === 'shown' ? 'waits' : 'alone'),
  'zombie.predict-state': (of) => (of('zombies').outcome === 'shown' ? 'zombie' : 'gone'),
  'zombie.predict-careless': (of) => (of('adopted-zombies').kept.length === 0 ? 'collected' : 'kept'),
  'orphan.predict-parent': (of, { timeline: { lanes } }) => {
    const { adopterPid } = of('orphaned');
    const main = lanes.find(({ process }) => process === 'main')?.pid;
    return adopterPid === main ? 'main' : adopterPid === 1 ? 'process-1' : 'subreaper';
  },
  'orphan.predict-work': (of) => (of('orphan-collected').outcome === 'alive' ? 'cut-short' : 'finishes'),
  'memory.predict-main': (of) => ({ 0: 'zero', 3: 'three', 6: 'six' })[of('memory-apart').after as 0 | 3 | 6],
  'lock-v1.predict-together': (of) =>
    of('overlap').greatest === 8 ? 'all' : of('overlap').greatest === 1 ? 'one' : 'some',
  'lock-v1.predict-finish': (_, performance) => firstToSay(performance, 'has finished printing'),
  'lock-v2.predict-order': (of) =>
    of('order-by-program').turns.join() === 'p1,p2,p3' ? 'as-written' : 'other-order',
  'lock-v3.predict-together': (of) => (of('no-overlap').outcome === 'shown' ? 'never' : 'sometimes'),
  'lock-v3.predict-first': (of) =>
    ({ 'p1,p2,p3': 'as-started', 'p3,p2,p1': 'reversed' })[
      of('order-by-competition').turns.join() as 'p1,p2,p3'
    ] ?? 'other',
  'deadlock.predict': (of) => (of('deadlock').steps.length === 2 ? 'circle' : 'through'),
  'deadlock.predict-no-pause': (of) => (of('deadlock').steps.length === 2 ? 'circle' : 'through'),
  'deadlock.predict-cured': (of) => (of('no-deadlock').outcome === 'shown' ? 'through' : 'circle'),
  'deadlock-self.predict': (of) => (of('self-deadlock').process === 'p1' ? 'waits-for-itself' : 'through'),
  'deadlock-self.predict-cured': (of) =>
    of('no-deadlock').outcome === 'shown' ? 'through' : 'waits-for-itself',
  'ipc-file.predict-lock': (of) =>
    ({ 4: 'four', 5: 'more', 6: 'more' })[of('within-stock').sold as 4] ?? 'fewer',
  'ipc-file.predict-no-lock': (of) => ({ 4: 'four', 5: 'five', 6: 'six' })[of('oversold').sold as 4],
  'ipc-file.predict-one-ticket': (of) => ({ 1: 'one', 6: 'all' })[of('oversold').sold as 1] ?? 'some',
  'ipc-file.predict-two': (of) => (of('oversold').left === 9 ? 'lost' : 'kept'),
  'queue-api.predict-full': (of) => (of('gave-up').full > 0 ? 'full' : 'in'),
  'ipc-queue.predict-no-lock': (of) => (of('queue-sales').sold === 4 ? 'four' : 'fewer'),
  'ipc-queue.predict-ticket-one': (of) =>
    /^b[16]$/.test(of('queue-sales').buyers[0]) ? of('queue-sales').buyers[0] : 'between',
  'phone-rush.predict-winners': (of) => (of('rush').won === 3 ? 'three' : 'more'),
  'phone-rush.predict-ranking': (of) => {
    const names: string[] = of('rush').names;
    if (names.join() === 'p1,p2,p3') return 'as-started';
    return [...names].sort().join() === 'p1,p2,p3' ? 'same-three' : 'others';
  },
  'ipc-pipe.predict-hang-up': (of) => (of('end-of-file').outcome === 'shown' ? 'end' : 'waits'),
  'pipe-capacity.predict-how-many': (of) => (of('pipe-capacity').messages > 1 ? 'some' : 'at-once'),
  'pipe-eof.predict-closed': (of) => (of('end-of-file').outcome === 'shown' ? 'end' : 'waits'),
  'pipe-eof.predict-forget': (of) => (of('open-end').outcome === 'shown' ? 'waits' : 'end'),
  'pipe-eof.predict-leave': (of) => (of('broken-pipe').outcome === 'shown' ? 'broken' : 'goes-on'),
  'pipe-sharing.predict-who-reads': (of) => (of('stolen-messages').outcome === 'shown' ? 'divided' : 'one'),
  'pipe-sharing.predict-locked': (of) => (of('whole-messages').outcome === 'shown' ? 'whole' : 'torn'),
  'pipe-sharing.predict-large': (of) => (of('torn-messages').outcome === 'shown' ? 'torn' : 'whole'),
  'producer-consumer.predict-patience': (of) => {
    const { left, items } = of('all-consumed');
    return left === 0 ? 'all' : left === items ? 'none' : 'left';
  },
  'producer-consumer.predict-sentinel': (of) => (of('all-consumed').left > 0 ? 'left' : 'all'),
  'back-pressure.predict-cook': (of) => (of('waited-for-room').times > 0 ? 'waits' : 'never'),
};

it('every prediction is tried here', () => {
  expect(Object.keys(BY_CHECK).sort()).toEqual([...predictions.keys()].sort());
});

describe('a real run is marked as the check of its lesson judges it', () => {
  it.each(oneIn(3, [...predictions.keys()]))('%s', async (id) => {
    const { lesson, parameters, options } = prediction(id);
    const performance = await performOnce(lesson, parameters);
    const dataOf: DataOf = (name) => performance.findings.find(({ finding }) => finding === name)?.data;
    const option = BY_CHECK[id]?.(dataOf, performance);
    expect(options.map((each) => each.id)).toContain(option);
    expect(observe(id, performance.timeline)).toBe(option);
  });
});

describe('the mark follows the run, when the run is forced either way', () => {
  const forced: readonly [id: string, lesson: string, parameters: ParameterValues, option: string][] = [
    ['deadlock.predict-no-pause', 'deadlock', {}, 'circle'],
    ['deadlock.predict-no-pause', 'deadlock', { cured: true }, 'through'],
    ['deadlock.predict-cured', 'deadlock', {}, 'circle'],
    ['deadlock-self.predict', 'deadlock-self', { cured: true }, 'through'],
    ['lock-v1.predict-together', 'lock-v2', { processes: 3 }, 'one'],
    ['lock-v2.predict-order', 'lock-v1', { processes: 8, seconds: 20 }, 'together'],
    ['lock-v3.predict-together', 'lock-v1', { processes: 8, seconds: 20 }, 'sometimes'],
    ['ipc-file.predict-lock', 'ipc-file', { processes: 12, tickets: 4, lock: false }, 'more'],
    ['ipc-file.predict-no-lock', 'ipc-file', { processes: 6, tickets: 4 }, 'four'],
    ['ipc-file.predict-one-ticket', 'ipc-file', { processes: 6, tickets: 1 }, 'one'],
    ['pipe-eof.predict-forget', 'pipe-eof', {}, 'end'],
    ['pipe-sharing.predict-who-reads', 'pipe-sharing', { readers: 1 }, 'one'],
    ['pipe-sharing.predict-large', 'pipe-sharing', { large: true, lock: true }, 'whole'],
    ['producer-consumer.predict-patience', 'producer-consumer', { patience: 30 }, 'all'],
    ['producer-consumer.predict-sentinel', 'producer-consumer', { slow: true }, 'left'],
    ['back-pressure.predict-cook', 'back-pressure', { limit: false }, 'never'],
    ['ipc-file.predict-two', 'ipc-file', { processes: 2, tickets: 10 }, 'kept'],
  ];

  it.each(oneIn(3, forced))('%s of %s %o: %s', async (id, lesson, parameters, option) => {
    const isForced = ({ timeline }: Performance) => observe(id, timeline) === option;
    const quick = await performOnce(lesson, parameters);
    const performance = isForced(quick) ? quick : await performLesson(lesson, { ...parameters, speed: 2 });
    expect(observe(id, performance.timeline)).toBe(option);
  });
});

describe('logs of what depends on the system or the schedule', () => {
  it.each<[string, string, string | null]>([
    ['process.predict-order', runProcess([0, 0]), 'p1'],
    ['process.predict-order', runProcess([0, 0]).replace(/(.*join p1 0)\n(.*join p2 0)/, '$2\n$1'), 'p2'],
    ['process.predict-order', runProcess([]), null],
    ['process.predict-no-join', runProcess([0, 0], { join: false }), 'waits'],
    ['process.predict-no-join', runProcess([0, 0], { join: false, leaves: true }), 'alone'],
    [
      'process.predict-no-join',
      runProcess([-15], { join: false }).replace('p1 exit -15', 'p1 exit signal 15'),
      'cut-short',
    ],
    ['process.predict-no-join', runProcess([0, 0]), null],
    ['zombie.predict-state', runZombie(0.5), 'zombie'],
    ['zombie.predict-state', runJoined(), 'gone'],
    ['zombie.predict-careless', runZombie(0.5), 'collected'],
    ['zombie.predict-careless', runZombie(null), 'kept'],
    ['zombie.predict-careless', runJoined(), null],
    ['orphan.predict-parent', runOrphan(0.5), 'process-1'],
    [
      'orphan.predict-parent',
      runOrphan(0.5).replaceAll('ppid=1 parent=init', 'ppid=77 parent=systemd'),
      'subreaper',
    ],
    [
      'orphan.predict-parent',
      runOrphan(0.5).replaceAll('ppid=1 parent=init', 'ppid=main parent=node'),
      'main',
    ],
    ['orphan.predict-parent', runJoined(), null],
    ['orphan.predict-work', runOrphan(0.5), 'finishes'],
    ['orphan.predict-work', runOrphan(0.5).replace('child exit 0', 'child exit signal 15'), 'cut-short'],
    ['memory.predict-main', runMemory([3, 3], 0), 'zero'],
    ['memory.predict-main', runMemory([3, 3], 3), 'three'],
    ['memory.predict-main', runMemory([3, 3], 6), 'six'],
    ['lock-v1.predict-finish', runV1(students(3, 1, 2)), 'p2'],
    ['lock-v1.predict-finish', runV1(students(3, 2, 1)), 'p3'],
    ['lock-v1.predict-together', runV1(students(1, 1, 1, 1, 1, 1, 1, 1)), 'all'],
    ['lock-v1.predict-together', runV1(students(1, 1, 1)), 'some'],
    ['lock-v3.predict-first', runV3(students(3, 1, 2)), 'as-started'],
    ['lock-v3.predict-first', runV3(students(3, 1, 2).map((each, at) => ({ ...each, rank: -at }))), 'other'],
    ['lock-v3.predict-first', runV3(upBackwards(students(3, 1, 2))), 'reversed'],
    ['ipc-queue.predict-no-lock', sales('b1', 'b2', 'b3', 'b4'), 'four'],
    ['ipc-queue.predict-no-lock', sales('b1', 'b2', 'b3'), 'fewer'],
    ['ipc-queue.predict-ticket-one', sales('b1', 'b2', 'b3', 'b4'), 'b1'],
    ['ipc-queue.predict-ticket-one', sales('b5', 'b1', 'b3', 'b4'), 'between'],
    ['ipc-queue.predict-ticket-one', sales('b6', 'b1', 'b3', 'b4'), 'b6'],
    ['phone-rush.predict-ranking', rush('p1', 'p2', 'p3'), 'as-started'],
    ['phone-rush.predict-ranking', rush('p2', 'p3', 'p1'), 'same-three'],
    ['phone-rush.predict-ranking', rush('p2', 'p4', 'p1'), 'others'],
    ['phone-rush.predict-winners', rush('p2', 'p4', 'p1'), 'three'],
    ['phone-rush.predict-winners', rush('p2', 'p4', 'p1', 'p3'), 'more'],
    ['phone-rush.predict-winners', rush('p2'), 'fewer'],
  ])('%s %#', (id, text, option) => {
    expect(observe(id, forThreePhones(familyTimeline(text)))).toBe(option);
  });
});

function prediction(id: string): PredictQuestion {
  const found = predictions.get(id);
  if (!found) throw new Error(`there is no prediction ${id}`);
  return found;
}

function observe(id: string, log: Timeline): string | null {
  const option = prediction(id).observe(log);
  expect(prediction(id).options.map((each) => each.id)).toContain(option ?? prediction(id).options[0]?.id);
  return option;
}

const performances = new Map<string, Promise<Performance>>();

/** One run for all that is asked of it. */
function performOnce(lesson: string, parameters: ParameterValues): Promise<Performance> {
  const key = `${lesson} ${JSON.stringify(parameters)}`;
  const crowd = lesson === 'phone-rush' ? { buyers: turns(12, 100) } : {};
  const run = performances.get(key) ?? performLesson(lesson, { ...parameters, ...crowd });
  performances.set(key, run);
  return run;
}

/** A run's parameters are what a written log cannot say. */
function forThreePhones(log: Timeline): Timeline {
  return { ...log, run: log.run && { ...log.run, parameters: { phones: 3 } } };
}

function firstToSay({ timeline: { events } }: Performance, words: string): string {
  const print = events.find((event) => event.kind === 'print' && event.text.includes(words));
  return print?.process ?? '';
}

/** Up one after the other, each printing for so many seconds. */
function students(...printing: number[]): Student[] {
  return printing.map((seconds, at) => ({ boot: 50, printing: seconds * 1000, rank: at }));
}

/** The last to be started is up first. */
function upBackwards(all: Student[]): Student[] {
  return all.map((each, at) => ({ ...each, boot: 500 - 150 * at, rank: -at }));
}

/** Six buyers, four tickets; the tickets are taken by `buyers` in this order. */
function sales(...buyers: string[]): string {
  const names = [1, 2, 3, 4, 5, 6].map((number) => `b${number}`);
  return [
    ...[1, 2, 3, 4].map((ticket) => `0 main put tickets ${ticket}`),
    ...names.map((name) => `0 main spawn ${name}`),
    ...buyers.map((name, at) => `1 ${name} get tickets ${at + 1}`),
    ...names.filter((name) => !buyers.includes(name)).map((name) => `2 ${name} print too late`),
    '3 observer end finished',
  ].join('\n');
}

/** Four processes rush, and `winners` get in, in this order. */
function rush(...winners: string[]): string {
  const names = ['p1', 'p2', 'p3', 'p4'];
  return [
    ...names.map((name) => `0 main spawn ${name}`),
    ...winners.map((name) => `1 ${name} put sale ${name}`),
    ...names.filter((name) => !winners.includes(name)).map((name) => `2 ${name} print too late`),
    ...names.map((name) => `3 main join ${name}`),
    ...winners.map((name, at) => `4 main print ${at + 1}. ${name}`),
    '5 observer end finished',
  ].join('\n');
}
