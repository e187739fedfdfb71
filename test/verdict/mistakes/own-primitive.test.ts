import { describe, expect, it } from 'vitest';
import { ownPrimitiveFindings } from '../../../src/verdict/mistakes/own-primitive.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('own-primitive', () => {
  const judge = (text: string) =>
    ownPrimitiveFindings(timeline(`${BEGUN}\n${text}\n9 observer end finished`));
  /** In the order they appear, main first. */
  const BEGUN = '0.1 main start\n0.2 p1 start\n0.3 p2 start\n0.4 p3 start';

  it('tells of namesakes that are each used by another process', () => {
    expect(judge('1 p1 wait gate#2\n2 p2 wait gate#3\n3 p3 wait gate#4')).toMatchObject([
      { data: { primitive: 'lock', name: 'gate', processes: ['p1', 'p2', 'p3'] }, evidence: [5, 6, 7] },
    ]);
    const queues = '1 main wait q:queue\n2 p1 put q#2 A number=1 size=1\n3 p2 put q#3 A number=1 size=1';
    expect(judge(queues)).toMatchObject([
      { data: { primitive: 'queue', name: 'q', processes: ['main', 'p1', 'p2'] } },
    ]);
  });

  const apart = '1 p1 wait gate#2\n2 p2 wait gate#3';
  it.each([
    ['one that is shared', '1 p1 wait gate\n2 p2 wait gate'],
    ['one process with several', '1 p1 wait gate#2\n2 p1 wait gate#3'],
    ['namesakes of which one is shared', `${apart}\n3 p3 wait gate#2`],
    ['different kinds', '1 p1 wait gate\n2 p2 set gate'],
    ['other names', '1 p1 wait left\n2 p2 wait right'],
    [
      'those that main has made for its children, one each',
      '1 p1 wait gate\n2 p2 wait gate#2\n3 p3 wait gate#3',
    ],
    ['signals that main gives to each', `${apart}\n3 main release gate#2\n4 main release gate#3`],
    [
      'pipes into which main sends',
      '1 p1 wait p#2:pipe\n2 p2 wait p#3:pipe\n3 main send p#2 hi\n4 main send p#3 hi',
    ],
  ])('says nothing of %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  it('says nothing of a run that was stopped while it could go on: others may have used them later', () => {
    const stopped = (text: string) =>
      ownPrimitiveFindings(timeline(`${BEGUN}\n${apart}\n${text}9 observer end timeout`));
    expect(stopped('')).toEqual([]);
    expect(stopped('3 observer standstill\n')).toHaveLength(1);
  });

  describeSentences(
    ownPrimitiveFindings,
    { shown: { primitive: 'lock', name: 'gate', processes: ['p1', 'p2'] } },
    ['lock'],
  );
});
