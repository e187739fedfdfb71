import { describe, expect, it } from 'vitest';
import { activitySpans } from '../../../src/trace/activity.js';
import {
  decideOrder,
  orderByCompetitionFinding,
  orderByProgramFinding,
  turnsOf,
} from '../../../src/verdict/turns/order.js';
import { timeline } from '../../helpers/log.js';

const marks = { begins: 'begin', ends: 'done' };

/** main starts p1 and p2 in turn; the second is started after the first was joined. */
const joined = `
  0 main start
  1 main spawn p1
  2 p1 print begin
  3 p1 print done
  4 main join p1
  5 main spawn p2
  6 p2 print begin
  7 p2 print done
  8 main join p2`;

/** Both live from the beginning; p2 asks while p1 has the lock. */
const competing = `
  0 main start
  1 main spawn p1
  1 main spawn p2
  2 p1 wait a
  2 p1 acquire a
  3 p2 wait a
  3 p2 block a
  4 p1 print begin
  5 p1 print done
  6 p1 release a
  7 p2 acquire a
  8 p2 print begin
  9 p2 print done
  9 p2 release a
  9 main join p1
  9 main join p2`;

const decide = (text: string) => {
  const built = timeline(text);
  return decideOrder(built, activitySpans(built, marks));
};

describe('decideOrder', () => {
  it('sees the program where each was started after the one before was joined', () => {
    expect(decide(joined)).toEqual({ by: 'program', evidence: [5, 6] });
  });

  it('sees the program behind a lock too, if join leaves nothing to compete for', () => {
    const both = joined
      .replace('2 p1', '2 p1 acquire a\n2 p1')
      .replace('4 main', '3 p1 release a\n4 main')
      .replace('6 p2', '6 p2 acquire a\n6 p2')
      .replace('8 main', '7 p2 release a\n8 main');
    expect(decide(both)?.by).toBe('program');
  });

  it('sees the program where a parent has its own turn before or after its child', () => {
    expect(
      decide('1 main print begin\n2 main print done\n3 main spawn p1\n4 p1 print begin\n5 p1 print done')?.by,
    ).toBe('program');
    expect(
      decide(
        '1 main spawn p1\n2 p1 print begin\n3 p1 print done\n4 main join p1\n5 main print begin\n6 main print done',
      )?.by,
    ).toBe('program');
  });

  it('sees competition where processes that lived together had their turns inside one lock', () => {
    expect(decide(competing)).toMatchObject({ by: 'competition', object: 'a', waited: 1 });
  });

  it('sees competition also where nobody happened to wait', () => {
    const early = competing
      .replace('3 p2 wait a\n', '')
      .replace('3 p2 block a\n', '')
      .replace('7 p2', '6.5 p2 wait a\n7 p2');
    expect(decide(early)).toMatchObject({ by: 'competition', waited: 0 });
  });

  it('sees competition for those who could compete, though others were joined before', () => {
    const mixed = competing.replace(
      '1 main spawn p1',
      '0 main spawn p0\n0 p0 acquire a\n0 p0 print begin\n0.5 p0 print done\n0.6 p0 release a\n0.7 main join p0\n1 main spawn p1',
    );
    expect(decide(mixed)).toMatchObject({ by: 'competition' });
  });

  it('sees competition between a parent and its child', () => {
    const rivals = competing
      .replaceAll('p2', 'main')
      .replace('1 main spawn main\n', '')
      .replace('9 main join main', '');
    expect(decide(rivals)).toMatchObject({ by: 'competition', waited: 1 });
  });

  it.each<[string, string, string]>([
    [
      'turns overlapped',
      competing.replace('8 p2 print begin', '').replace('5 p1', '4.5 p2 print begin\n5 p1'),
      'overlap',
    ],
    ['no lock was held', competing.replace(/.* (wait|block|acquire|release) a\n/g, ''), 'no-lock'],
    [
      'one of them did without the lock',
      competing.replace('7 p2 acquire a\n', '').replace('9 p2 release a\n', ''),
      'no-lock',
    ],
    ['each had a lock of its own', competing.replace(/(p2 \w+) a/g, '$1 b'), 'no-lock'],
    [
      'the lock was held twice',
      competing.replace('7 p2 acquire a\n', '').replace('6 p1', '5.5 p2 acquire a\n6 p1'),
      'no-lock',
    ],
    [
      'the second was started when the first had had its turn',
      competing
        .replace('1 main spawn p2\n', '')
        .replace('3 p2 wait a\n', '')
        .replace('3 p2 block a\n', '')
        .replace('7 p2', '6 main spawn p2\n7 p2'),
      'apart',
    ],
  ])('sees nobody where %s', (_, text, why) => {
    expect(decide(text)).toMatchObject({ by: 'nobody', why, pair: [{ process: 'p1' }, { process: 'p2' }] });
  });

  it('has nothing to decide for fewer than two processes', () => {
    expect(decide('1 main start')).toBeNull();
    expect(decide('1 p1 print begin\n2 p1 print done\n3 p1 print begin\n4 p1 print done')).toBeNull();
  });

  it('is not taken in by a join that came after the next start', () => {
    const late = joined
      .replace('  5 main spawn p2\n', '')
      .replace('  4 main join p1', '  4 main spawn p2\n  5 main join p1');
    expect(decide(late)).toMatchObject({ by: 'nobody' });
  });
});

describe('turnsOf', () => {
  it('is the order of the beginnings by the clock', () => {
    const built = timeline(
      '2 p1 print begin\n1 p2 print begin\n3 p1 print done\n4 p2 print done\n5 p1 print begin',
    );
    expect(turnsOf(activitySpans(built, marks))).toEqual(['p2', 'p1', 'p1']);
  });
});

describe('order-by-program', () => {
  const judge = (text: string) => orderByProgramFinding(timeline(text), marks);

  it('is shown by join and spawn', () => {
    expect(judge(joined)).toEqual({
      finding: 'order-by-program',
      shown: true,
      data: { outcome: 'shown', turns: ['p1', 'p2'], names: [] },
      evidence: [5, 6],
    });
  });

  it('is not shown by competition, overlap, or one alone', () => {
    expect(judge(competing)).toMatchObject({
      shown: false,
      data: { outcome: 'not-joined', names: ['p1', 'p2'] },
      evidence: [8, 12],
    });
    const overlap = '1 p1 print begin\n2 p2 print begin\n3 p1 print done\n4 p2 print done';
    expect(judge(overlap)).toMatchObject({ shown: false, data: { outcome: 'overlap', names: ['p1', 'p2'] } });
    const luck = '1 p1 print begin\n2 p1 print done\n3 p2 print begin\n4 p2 print done';
    expect(judge(luck)).toMatchObject({ shown: false, data: { outcome: 'not-joined', names: ['p1', 'p2'] } });
    expect(judge('1 p1 print begin\n2 p1 print done')).toMatchObject({
      shown: false,
      data: { outcome: 'alone' },
    });
  });
});

describe('order-by-competition', () => {
  const judge = (text: string) => orderByCompetitionFinding(timeline(text), marks);

  it('is shown by the acquires', () => {
    expect(judge(competing)).toEqual({
      finding: 'order-by-competition',
      shown: true,
      data: { outcome: 'shown', object: 'a', turns: ['p1', 'p2'], waited: 1 },
      evidence: [5, 11],
    });
  });

  it('is not shown by join, overlap, luck, or one alone', () => {
    expect(judge(joined)).toMatchObject({ shown: false, data: { outcome: 'program' }, evidence: [5, 6] });
    const overlap = '1 p1 print begin\n2 p2 print begin\n3 p1 print done\n4 p2 print done';
    expect(judge(overlap)).toMatchObject({ shown: false, data: { outcome: 'overlap' }, evidence: [1, 2] });
    const luck = '1 p1 print begin\n2 p1 print done\n3 p2 print begin\n4 p2 print done';
    expect(judge(luck)).toMatchObject({ shown: false, data: { outcome: 'no-lock' } });
    expect(judge('1 p1 print begin\n2 p1 print done')).toMatchObject({
      shown: false,
      data: { outcome: 'alone' },
      evidence: [],
    });
  });
});
