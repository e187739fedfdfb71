import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { exclusionFinding } from '../../../src/verdict/locks/exclusion.js';
import { log, timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';
import { lockTurns } from '../lock-turns.js';

const judge = (text: string) => exclusionFinding(timeline(text), 'a');

describe('exclusion', () => {
  it('is shown where each acquire follows the release before it', () => {
    expect(judge('1 p1 acquire a\n2 p1 release a\n3 p2 acquire a\n4 p2 release a')).toEqual({
      finding: 'exclusion',
      shown: true,
      data: { outcome: 'shown', object: 'a', acquires: 2, names: ['p1', 'p2'] },
      evidence: [1, 2, 3, 4],
    });
  });

  it('looks at one lock only', () => {
    expect(
      judge('1 p1 acquire a\n1 p2 acquire b\n2 p1 release a\n3 p3 acquire a\n4 p2 release b'),
    ).toMatchObject({ shown: true });
  });

  it.each<[string, string, string, string[], number[]]>([
    [
      'two holders',
      '1 p1 acquire a\n2 p2 acquire a\n3 p1 release a\n4 p2 release a',
      'held-twice',
      ['p1', 'p2'],
      [2, 1, 3],
    ],
    [
      'an acquire logged before the release',
      '1 p1 acquire a\n3 p2 acquire a\n2 p1 release a\n4 p2 release a',
      'held-twice',
      ['p1', 'p2'],
      [2, 1, 3],
    ],
    [
      'an acquire before the release by the clock',
      '1 p1 acquire a\n3 p1 release a\n2 p2 acquire a\n4 p2 release a',
      'too-early',
      ['p1', 'p2'],
      [3, 1, 2],
    ],
    [
      'one process holding it twice',
      '1 p1 acquire a\n2 p1 acquire a\n3 p1 release a',
      'held-twice',
      ['p1', 'p1'],
      [2, 1],
    ],
    [
      'an acquire after a holder that died with it',
      '1 p1 acquire a\n2 p1 found signal 9\n3 p2 acquire a',
      'held-twice',
      ['p1', 'p2'],
      [3, 1],
    ],
    [
      'a release of what nobody holds',
      '1 p1 acquire a\n2 p1 release a\n3 p2 release a',
      'not-held',
      ['p2'],
      [3],
    ],
  ])('is contradicted by %s', (_, text, outcome, names, evidence) => {
    expect(judge(text)).toMatchObject({ shown: false, data: { outcome, names }, evidence });
  });

  it('is not shown by one process, however often it had the lock, nor by none', () => {
    const alone = judge('1 p1 acquire a\n2 p1 release a\n3 p1 acquire a\n4 p1 release a');
    expect(alone).toMatchObject({ shown: false, data: { outcome: 'alone', names: ['p1'], acquires: 2 } });
    expect(judge('1 main start')).toMatchObject({
      shown: false,
      data: { outcome: 'unused', acquires: 0 },
      evidence: [],
    });
  });

  it('lets the owner of a re-entrant lock acquire it again, and nobody else', () => {
    const nested = '1 p1 acquire a:rlock\n2 p1 acquire a:rlock\n3 p1 release a:rlock';
    expect(judge(`${nested}\n4 p1 release a:rlock\n5 p2 acquire a:rlock`)).toMatchObject({
      shown: true,
      data: { acquires: 2 },
    });
    expect(judge(`${nested}\n5 p2 acquire a:rlock`)).toMatchObject({
      shown: false,
      data: { outcome: 'held-twice' },
    });
  });

  it('does not mind who releases a plain lock', () => {
    expect(judge('1 p1 acquire a\n2 p2 release a\n3 p3 acquire a')).toMatchObject({ shown: true });
    expect(
      judge('1 p1 acquire a\n2 p2 release a\n3 p3 acquire a\n4 p1 release a\n5 p2 acquire a'),
    ).toMatchObject({ shown: true });
  });

  it('is shown by every history of turns at a lock', () => {
    fc.assert(
      fc.property(lockTurns, (lines) => {
        expect(exclusionFinding(timeline(lines.join('\n')), 'a').shown).toBe(true);
      }),
    );
  });

  it('is not shown by a history in which a release and the next acquire have changed places', () => {
    fc.assert(
      fc.property(lockTurns, fc.nat(), fc.boolean(), (lines, choice, withTimes) => {
        const events = log(lines.join('\n')).filter(({ kind }) => kind !== 'wait' && kind !== 'block');
        const releases = events.flatMap(({ kind }, index) =>
          kind === 'release' && index < events.length - 1 ? [index] : [],
        );
        const at = releases[choice % releases.length] ?? 0;
        const [release, acquire] = [events[at], events[at + 1]];
        if (!release || !acquire) throw new Error('no release to swap');
        // either the events change places in the log, or only their times are the wrong way round
        const swapped = withTimes
          ? events.with(at, { ...acquire, seq: release.seq }).with(at + 1, { ...release, seq: acquire.seq })
          : events.with(at, { ...release, t: acquire.t }).with(at + 1, { ...acquire, t: release.t });
        expect(exclusionFinding(buildTimeline(swapped), 'a').shown).toBe(false);
      }),
    );
  });

  const lock = { object: 'printer', acquires: 3, names: ['p1', 'p2'] };
  describeSentences(exclusionFinding, {
    shown: lock,
    'held-twice': lock,
    'too-early': lock,
    'not-held': lock,
    alone: lock,
    unused: lock,
  });

  it('names the intruder and the holder', () => {
    const data = { outcome: 'held-twice', ...lock } as const;
    expect(saidIn(exclusionFinding.of({ shown: false, data, evidence: [] }))).toEqual({
      en: 'p2 acquired the lock printer while p1 held it.',
      zh: 'p1 还拿着锁 printer，p2 就 acquire 到了它。',
    });
  });
});
