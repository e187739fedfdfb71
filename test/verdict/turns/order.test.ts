import { describe, expect, it } from 'vitest';
import { activitySpans } from '../../../src/trace/activity.js';
import { decideOrder, turnsOf } from '../../../src/verdict/turns/order.js';
import { timeline } from '../../helpers/log.js';
import { competing, joined, marks } from '../../lessons/ordered-turns.js';

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
