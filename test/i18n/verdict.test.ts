import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../src/i18n/phrase.js';
import { verdictSentence } from '../../src/i18n/verdict.js';
import type { FindingName, VerdictData } from '../../src/i18n/verdict-data.js';

const LANGUAGES = ['en', 'zh'] as const;
const ACTIVITY = { en: 'printing', zh: '打印' };

/** Every finding with each of its outcomes: a missing one does not compile. */
type Samples = {
  readonly [Name in FindingName]: VerdictData[Name] extends { readonly outcome: infer Outcome extends string }
    ? Readonly<Record<Outcome, VerdictData[Name]>>
    : Readonly<Record<string, VerdictData[Name]>>;
};

const program = { turns: ['p1', 'p2', 'p3'], names: ['p1', 'p2'] };
const competition = { object: 'printer', turns: ['p2', 'p1', 'p3'], waited: 2 };

const books = { file: 'tickets.json', tickets: 4, sold: 6, over: 2, left: 1 };
const updates = { file: 'tickets.json', updates: 6, names: ['b3', 'b1'] };
const lost = { ...updates, stale: 5, saw: 4, missed: 3, wrote: 3 };

const talk = { pipe: 'phone', asker: 'main', answerer: 'clerk', questions: 3, answers: 2 };
const broken = { pipe: 'lines', process: 'writer', readers: ['reader'], sent: 3, received: 1 };
const capacity = {
  pipe: 'hose',
  process: 'writer',
  reader: 'main',
  bytes: 65536,
  messages: 8,
  seconds: 2.5,
};
const sharing = { pipe: 'board', messages: 6, names: ['r1', 'r2'] };
const zombies = { names: ['p1', 'p2'], parents: ['main', 'p3'], pids: ['11', '12'], longest: 4 };
const left = {
  names: ['p1', 'p2'],
  parent: 'p3',
  adopter: 'init',
  adopterPid: 1,
  kept: ['p2'],
  slowest: 0.5,
  watched: 2,
};
const orphan = {
  names: ['p1'],
  parent: 'p2',
  parentPid: 12,
  adopter: 'init',
  adopterPid: 1,
  grandparent: 'main',
  seconds: 3,
};
const counters = { parent: 'main', before: '0', after: '0', names: ['p1', 'p2'], values: ['3', '2'] };

const sales = { queue: 'tickets', tickets: 2, sold: 2, buyers: ['b2', 'b1'], names: ['b3'] };
const consumed = { queue: 'buns', items: 5, left: 1, names: ['c1', 'c2'], shares: ['3', '1'], seconds: 0.6 };
const gaveUp = { queue: 'buns', names: ['c1', 'c2'], seconds: 3, living: ['p1'] };
const pile = { queue: 'buns', most: 5, places: 2, items: 6 };
const answers = {
  queue: 'box',
  calls: 4,
  empty: 2,
  full: 1,
  seconds: 2,
  process: 'p1',
  giver: 'p2',
  taker: 'p2',
  waiter: 'p2',
  times: 1,
  items: 3,
  alive: 'no',
} as const;
const rush = { places: 2, contenders: 4, won: 2, late: 2, names: ['p3', 'p1'] };

const SAMPLES: Samples = {
  'order-by-program': {
    shown: { outcome: 'shown', ...program },
    overlap: { outcome: 'overlap', ...program },
    'not-joined': { outcome: 'not-joined', ...program },
    alone: { outcome: 'alone', ...program },
  },
  'order-by-competition': {
    shown: { outcome: 'shown', ...competition },
    overlap: { outcome: 'overlap', ...competition },
    program: { outcome: 'program', ...competition },
    'no-lock': { outcome: 'no-lock', ...competition },
    apart: { outcome: 'apart', ...competition },
    alone: { outcome: 'alone', ...competition },
  },
  'lost-update': {
    shown: { outcome: 'shown', ...lost },
    none: { outcome: 'none', ...lost },
    unused: { outcome: 'unused', ...lost },
  },
  'no-lost-update': {
    shown: { outcome: 'shown', ...updates },
    lost: { outcome: 'lost', ...updates },
    unused: { outcome: 'unused', ...updates },
  },
  oversold: {
    shown: { outcome: 'shown', ...books },
    none: { outcome: 'none', ...books },
    unsold: { outcome: 'unsold', ...books },
  },
  'within-stock': {
    shown: { outcome: 'shown', ...books },
    oversold: { outcome: 'oversold', ...books },
    wrong: { outcome: 'wrong', ...books },
    unsold: { outcome: 'unsold', ...books },
  },
  'request-answer': {
    shown: { ...talk, outcome: 'shown', answers: 3 },
    unanswered: { ...talk, outcome: 'unanswered' },
    'out-of-turn': { ...talk, outcome: 'out-of-turn' },
    unused: { ...talk, outcome: 'unused' },
  },
  'broken-pipe': {
    shown: { ...broken, outcome: 'shown' },
    none: { ...broken, outcome: 'none' },
  },
  'pipe-capacity': {
    shown: { ...capacity, outcome: 'shown' },
    stuck: { ...capacity, outcome: 'stuck' },
    'never-full': { ...capacity, outcome: 'never-full' },
    unused: { ...capacity, outcome: 'unused' },
  },
  'stolen-messages': {
    shown: { ...sharing, outcome: 'shown', counts: ['4', '2'] },
    alone: { ...sharing, outcome: 'alone', counts: ['4', '2'] },
    all: { ...sharing, outcome: 'all', counts: ['4', '2'] },
    unused: { ...sharing, outcome: 'unused', counts: ['4', '2'] },
  },
  'torn-messages': {
    shown: { ...sharing, outcome: 'shown' },
    whole: { ...sharing, outcome: 'whole' },
  },
  'queue-sales': {
    shown: { outcome: 'shown', ...sales, names: [] },
    unsold: { outcome: 'unsold', ...sales },
    twice: { outcome: 'twice', ...sales },
    'left-over': { outcome: 'left-over', ...sales },
    untold: { outcome: 'untold', ...sales },
  },
  rush: {
    shown: { outcome: 'shown', ...rush },
    number: { outcome: 'number', ...rush },
    ranking: { outcome: 'ranking', ...rush },
    untold: { outcome: 'untold', ...rush },
    uncollected: { outcome: 'uncollected', ...rush },
  },
  'ended-by-timeout': {
    shown: { outcome: 'shown', ...gaveUp },
    some: { outcome: 'some', ...gaveUp },
    none: { outcome: 'none', ...gaveUp, names: [] },
  },
  'left-behind': {
    shown: { outcome: 'shown', ...consumed },
    waiting: { outcome: 'waiting', ...consumed },
    none: { outcome: 'none', ...consumed, left: 0 },
  },
  'piled-up': {
    shown: { outcome: 'shown', ...pile },
    waited: { outcome: 'waited', ...pile },
    short: { outcome: 'short', ...pile },
  },
  'no-wait': {
    shown: { outcome: 'shown', ...answers },
    slept: { outcome: 'slept', ...answers },
    none: { outcome: 'none', ...answers },
  },
  'gave-up': {
    shown: { outcome: 'shown', ...answers },
    early: { outcome: 'early', ...answers },
    none: { outcome: 'none', ...answers },
  },
  'waited-for-item': { shown: { outcome: 'shown', ...answers }, none: { outcome: 'none', ...answers } },
  'outdated-look': {
    shown: { outcome: 'shown', ...answers },
    none: { outcome: 'none', ...answers },
    unseen: { outcome: 'unseen', ...answers },
  },
  drained: { shown: { outcome: 'shown', ...answers }, none: { outcome: 'none', ...answers } },
  refused: {
    shown: { outcome: 'shown', calls: ['put A → QUEUE_CLOSED'], errors: [] },
    missing: { outcome: 'missing', calls: [], errors: ['QUEUE_CLOSED'] },
  },
  flushed: {
    shown: { outcome: 'shown', ...answers },
    lost: { outcome: 'lost', ...answers },
    none: { outcome: 'none', ...answers },
  },
  'no-end-signal': { shown: { outcome: 'shown', ...answers }, none: { outcome: 'none', ...answers } },
  'too-late': {
    shown: { outcome: 'shown', late: 2, names: ['b5', 'b6'] },
    silent: { outcome: 'silent', late: 1, names: ['b5'] },
    nobody: { outcome: 'nobody', late: 0, names: [] },
  },
  zombies: {
    shown: { outcome: 'shown', ...zombies },
    missed: { outcome: 'missed', ...zombies },
    none: { outcome: 'none', names: [], parents: [], pids: [], longest: 0 },
  },
  swap: { any: { process: 'p2', held: 'knife', wanted: 'fork', acquired: 12 } },
  'joined-zombies': {
    shown: { outcome: 'shown', names: ['p1', 'p2'], parent: 'main', slowest: 4 },
    none: { outcome: 'none', names: [], parent: '', slowest: 0 },
  },
  'adopted-zombies': {
    shown: { outcome: 'shown', ...left, kept: [] },
    none: { outcome: 'none', ...left },
  },
  'zombie-remains': { any: { process: 'p1', pid: 4711, before: 46_000_000, cpu: 0.08, exitcode: 0 } },
  'pid-limit': { any: { limit: 'pid_max', most: 32_768, inUse: 140 } },
  orphaned: {
    shown: { outcome: 'shown', ...orphan },
    first: { outcome: 'first', ...orphan },
    unseen: { outcome: 'unseen', ...orphan },
    none: { outcome: 'none', ...orphan },
  },
  'parent-changed': {
    shown: { outcome: 'shown', process: 'p1', before: 12, after: 1 },
    same: { outcome: 'same', process: 'p1', before: 12, after: 12 },
    other: { outcome: 'other', process: 'p1', before: 12, after: 3 },
    none: { outcome: 'none', process: '', before: 0, after: 0 },
  },
  'orphan-collected': {
    collected: { outcome: 'collected', process: 'p1', adopter: 'init', adopterPid: 1, seconds: 0.5 },
    kept: { outcome: 'kept', process: 'p1', adopter: 'init', adopterPid: 1, seconds: 2 },
    alive: { outcome: 'alive', process: 'p1', adopter: 'init', adopterPid: 1, seconds: 2 },
  },
  'memory-apart': {
    shown: { outcome: 'shown', ...counters },
    changed: { outcome: 'changed', ...counters, after: '6' },
    unchanged: { outcome: 'unchanged', ...counters },
    unseen: { outcome: 'unseen', ...counters },
  },
};

const ALL = Object.entries(SAMPLES).flatMap(([finding, outcomes]) =>
  Object.entries(outcomes).map(([outcome, data]) => ({
    finding,
    outcome,
    data: data as Record<string, unknown>,
  })),
);

const plain = (phrase: Phrase) =>
  phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const say = (finding: FindingName, data: object, language: 'en' | 'zh') =>
  plain(verdictSentence({ finding, data: data as Record<string, unknown> }, language, ACTIVITY[language]));

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  it.each(ALL)('say $finding: $outcome', ({ finding, outcome, data }) => {
    if ('outcome' in data) expect(data['outcome']).toBe(outcome);
    const text = say(finding as FindingName, data, language);
    expect(text).toMatch(language === 'zh' ? /[\u4e00-\u9fff].*。$/ : /^[^\u4e00-\u9fff]+\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\?| {2}|\.\./);
  });

  it('differ from each other', () => {
    const texts = ALL.map(({ finding, data }) => say(finding as FindingName, data, language));
    expect(texts).toEqual([...new Set(texts)]);
  });

  it('mark names of processes and of locks, so that a view can colour them', () => {
    for (const { finding, data } of ALL) {
      const parts = verdictSentence({ finding, data }, language, ACTIVITY[language]).filter(
        (part) => typeof part !== 'string',
      );
      for (const { role, text } of parts) {
        if (/^(p\d|main)$/.test(text)) expect(role).toBe('process');
        if (/^(printer|knife|fork|key)$/.test(text)) expect(role).toBe('object');
      }
      const unmarked = verdictSentence({ finding, data }, language).filter(
        (part) => typeof part === 'string',
      );
      expect(unmarked.join(' ')).not.toMatch(/\bp\d\b|printer|knife|fork\b/);
    }
  });
});

describe('a sentence', () => {
  it.each<[FindingName, object, string, string]>([
    [
      'adopted-zombies',
      { ...left, outcome: 'shown' },
      'Second cure: p3 ended, and its zombies p1 and p2 got a new parent, init (pid 1). p2 was not collected while we watched, 2.00 s after that: a parent that does not wait keeps its zombies, whoever it is.',
      '第二种办法：p3 结束，它的僵尸进程 p1、p2 归了新的父进程 init（pid 1）。又看了 2.00 秒，p2 仍没有被回收：不管父进程是谁，不去等，僵尸就一直在。',
    ],
    [
      'adopted-zombies',
      { ...left, outcome: 'shown', kept: [], adopter: '' },
      'Second cure: p3 ended, and its zombies p1 and p2 left the process table within 0.50 s; whose they were meanwhile was too quick to be seen.',
      '第二种办法：p3 结束，它的僵尸进程 p1、p2 在 0.50 秒内从进程表里消失了；中间归谁管，快得没看清。',
    ],
    [
      'order-by-competition',
      SAMPLES['order-by-competition'].shown,
      'The order p2, p1, p3 was decided at the lock printer, by who got it first. 2 of the 3 turns went to a process that was already waiting.',
      '顺序 p2、p1、p3 是在锁 printer 上抢出来的：谁先拿到，谁先来。3 次里有 2 次，拿到它的进程事先就在等。',
    ],
  ])('of %s %o', (finding, data, en, zh) => {
    expect([say(finding, data, 'en'), say(finding, data, 'zh')]).toEqual([en, zh]);
  });

  it('tells a finding of somebody else’s lesson by its name and values', () => {
    const told = { finding: 'tickets-oversold', data: { sold: 6, buyers: ['p1', 'p2'] } };
    expect(plain(verdictSentence(told, 'en'))).toBe('tickets-oversold (sold: 6; buyers: p1, p2)');
    expect(plain(verdictSentence({ finding: 'toString', data: {} }, 'zh'))).toBe('toString');
  });
});
