/** Programs in which nobody can go on any more: they say so while they live, and are told why when they are stopped. */
import { describe, expect, it } from 'vitest';
import { createTeller } from '../../src/render/lanes/event-words.js';
import { advance, createMoment } from '../../src/trace/moment.js';
import type { Finding } from '../../src/verdict/finding.js';
import { type Judged, judgeStandstill } from '../helpers/judged.js';
import { saidIn } from '../helpers/sentences.js';
import { oneIn } from '../helpers/turns.js';

/** What is said live of the standstill. */
function toldLive({ events }: Judged, language: 'en' | 'zh'): string {
  const moment = createMoment();
  const tell = createTeller(language, true);
  const said = events.flatMap((event) => {
    const telling = tell(event, moment);
    advance(moment, event);
    return event.kind === 'standstill' ? (telling ?? []) : [];
  });
  return said.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const SENDS = /before it waits, main sends what is still to come, or closes that end if that was all/;
const SENDS_ZH = /让 main 先把要发的发完，没有要发的就关掉这一端，然后再等/;

const dataOf = ({ findings }: Judged, name: string) => findings.find(({ finding }) => finding === name)?.data;

describe.concurrent('a program in which everybody sleeps', () => {
  it('says who waits for what, and since when, in both languages; only the learner ends it', async () => {
    const judged = await judgeStandstill('standstill/consumer-waits.ts');
    expect(judged.reason).toBe('interrupted');
    const since = String.raw`\d[\d.]* m?s`;
    const english = toldLive(judged, 'en');
    expect(english).toMatch(/^nobody can go on: /);
    expect(english).toMatch(new RegExp(`main waits for consumer to end \\(since ${since}\\)`));
    expect(english).toMatch(new RegExp(`consumer waits for an item from queue tasks \\(since ${since}\\)`));
    expect(english).toMatch(/Only somebody outside the run could still wake them$/);
    expect(toldLive(judged, 'zh')).toMatch(/^谁都走不动了：.*main 等 consumer 结束（从 .*起）/);
  });

  const standstills: readonly [program: string, parameters: object, name: string, data: object][] = [
    [
      'join-full-queue',
      {},
      'waits-for-room',
      { outcome: 'joined', queue: 'box', processes: ['filler'], size: 10, others: ['main'] },
    ],
    [
      'task-done-missing',
      {},
      'waits-for-done',
      { outcome: 'taken', queue: 'jobs', processes: ['main'], items: 6, undone: 2 },
    ],
    [
      'consumer-waits',
      {},
      'waits-for-item',
      { outcome: 'ended', queue: 'tasks', processes: ['consumer'], puts: 3, others: ['producer'] },
    ],
    ['one-sentinel', {}, 'waits-for-item', { outcome: 'sentinels', queue: 'tasks', puts: 6, item: 'null' }],
    [
      'barrier-killed',
      {},
      'waits-at-barrier',
      {
        outcome: 'lost',
        processes: ['r1', 'r2'],
        there: 2,
        parties: 3,
        absent: [{ process: 'r3', exitcode: -9 }],
      },
    ],
    [
      'never-released',
      {},
      'waits-for-permit',
      {
        outcome: 'kept',
        semaphore: 'seats',
        // whoever came first is named first
        processes: expect.toSatisfy((names: string[]) => names.toSorted().join() === 'g2,g3'),
        holders: ['g0', 'g1'],
      },
    ],
    ['two-queues', {}, 'waits-for-item', { outcome: 'all-first', puts: 0, others: [] }],
  ];
  const others: typeof standstills = [
    ['others', { way: 'event' }, 'waits-for-event', { outcome: 'never', event: 'go', processes: ['p1'] }],
    ['others', { way: 'pulse' }, 'waits-for-event', { outcome: 'cleared', setter: 'main', clearer: 'main' }],
    ['others', { way: 'signal' }, 'waits-for-permit', { outcome: 'never', semaphore: 'done' }],
    ['others', { way: 'used' }, 'waits-for-permit', { outcome: 'used', start: 0, releases: 1, holders: [] }],
    ['others', { way: 'more' }, 'waits-for-permit', { outcome: 'used', start: 1, releases: 1, holders: [] }],
    ['others', { way: 'short' }, 'waits-at-barrier', { outcome: 'short', there: 2, parties: 3, absent: [] }],
    ['others', { way: 'held' }, 'waits-for-lock', { object: 'key', processes: ['p2'], holders: ['p1'] }],
    ['others', { way: 'early' }, 'waits-for-room', { outcome: 'ended', queue: 'box', others: ['p2'] }],
    ['others', { way: 'done' }, 'waits-for-done', { outcome: 'inside', items: 2, undone: 2, inside: 2 }],
  ];

  it.each([...standstills, ...oneIn(2, others)])(
    'is told why nobody answers: %s %o',
    async (program, parameters, name, data) => {
      const judged = await judgeStandstill(`standstill/${program}.ts`, { ...parameters });
      expect(judged.reason).toBe('interrupted');
      expect(judged.names).toEqual(expect.arrayContaining(['standstill', name]));
      // one mistake is told once: what the standstill explains accuses nobody else
      expect(judged.names).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(uncollected|left-in|own-|ended-on)/)]),
      );
      expect(dataOf(judged, name)).toMatchObject(data);
    },
  );

  /** Whether main would have done it after its wait, or nobody at all, no log tells: what is said and advised is true of both. */
  it.each<[string, string, object, RegExp, RegExp]>([
    ['pipe', 'open-end', { outcome: 'shown', holder: 'main', joins: 'child' }, SENDS, SENDS_ZH],
    ['both', 'open-end', { outcome: 'two-way', holder: 'main', joins: 'child' }, SENDS, SENDS_ZH],
    ['kept', 'open-end', { holder: 'child', others: [{ process: 'main', joins: 'child' }] }, SENDS, SENDS_ZH],
    ['queue', 'waits-for-item', { outcome: 'never' }, /put\(\) comes before .* waits/, /先 put\(\)，再去等/],
    ['sentinel', 'waits-for-item', { outcome: 'joined' }, /before waiting for others, last an/, /然后再去等/],
    ['room', 'waits-for-room', { outcome: 'joined' }, /everything out before join/, /先把东西取完，再 join/],
    ['event', 'waits-for-event', { outcome: 'never' }, /set\(\) comes before .* waits/, /先 set\(\)，再去等/],
    ['semaphore', 'waits-for-permit', { outcome: 'never' }, /release\(\) comes before .* waits/, /再去等/],
    ['permits', 'waits-for-permit', { outcome: 'used' }, /is awake.* before waiting for/, /先释放再去等/],
    [
      'barrier',
      'waits-at-barrier',
      { outcome: 'short' },
      /before they wait for anything else/,
      /先到屏障，再/,
    ],
    ['lock', 'deadlock', {}, /^Deadlock: (?:main|child) waits for [^.]*\.$/, /在等 child 结束/],
    ['tasks', 'waits-for-done', { outcome: 'taken' }, /and before waiting for others/, /然后再去等/],
  ])(
    'whose main does too late what the other waits for gets a cure for that: %s',
    async (way, name, data, en, zh) => {
      const judged = await judgeStandstill('standstill/join-first.ts', { way });
      expect(['interrupted', 'deadlock']).toContain(judged.reason);
      const finding = judged.findings.find((each) => each.finding === name);
      expect(finding?.data).toMatchObject(data);
      expect(saidIn(finding as Finding).en).toMatch(en);
      expect(saidIn(finding as Finding).zh).toMatch(zh);
    },
  );

  it('at a two-way pipe is told at least that nobody sends', async () => {
    const judged = await judgeStandstill('standstill/others.ts', { way: 'pipe' });
    expect(['interrupted', 'deadlock']).toContain(judged.reason);
    expect(judged.names.some((name) => name === 'waits-at-pipe' || name === 'pipe-deadlock')).toBe(true);
  });
});
