import { describe, expect, it } from 'vitest';
import { ownPrimitiveFindings } from '../../../src/verdict/mistakes/own-primitive.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('own-primitive', () => {
  const judge = (text: string) =>
    ownPrimitiveFindings(timeline(`${BEGUN}\n${text}\n9 observer end finished`));
  /** Each has made its own when it loaded the program, main first. */
  const BEGUN = `
    0.1 main start gate q
    0.2 p1 start gate#2 q#2
    0.3 p2 start gate#3 q#3
    0.4 p3 start gate#4 q#4`;

  it('tells of what several processes used, each its own', () => {
    expect(judge('1 p1 wait gate#2\n2 p2 wait gate#3\n3 p3 wait gate#4')).toMatchObject([
      { data: { primitive: 'lock', name: 'gate', processes: ['p1', 'p2', 'p3'] } },
    ]);
    const queues = '1 main wait q:queue\n2 p1 put q#2 A number=1 size=1\n3 p2 put q#3 A number=1 size=1';
    expect(judge(queues)).toMatchObject([
      { data: { primitive: 'queue', name: 'q', processes: ['main', 'p1', 'p2'] } },
    ]);
    expect(judge('1 main put q A number=1 size=1\n2 p1 wait q#2:queue')).toMatchObject([
      { data: { primitive: 'queue', name: 'q', processes: ['main', 'p1'] } },
    ]);
  });

  const apart = '1 p1 wait gate#2\n2 p2 wait gate#3';
  it.each([
    ['one that is shared', '1 p1 wait gate\n2 p2 wait gate'],
    ['one that a single process used', '1 p1 wait gate#2'],
    ['namesakes of which one is shared', `${apart}\n3 p3 wait gate#2`],
    ['different ones', '1 p1 wait gate#2\n2 p2 wait q#3:queue'],
    ['what main has made for its children, one each', '1 p1 wait key\n2 p2 wait key#2\n3 p3 wait key#3'],
    ['signals that main gives to each', `${apart}\n3 main release gate#2\n4 main release gate#3`],
    ['locks that each child has made for itself', '1 p1 wait p1.lock-1\n2 p2 wait p2.lock-1'],
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
