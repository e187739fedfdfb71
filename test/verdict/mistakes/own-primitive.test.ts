import { describe, expect, it } from 'vitest';
import { ownPrimitiveFindings } from '../../../src/verdict/mistakes/own-primitive.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('own-primitive', () => {
  const judge = (text: string) => ownPrimitiveFindings(timeline(text));

  it('tells of namesakes that are each used by another process', () => {
    expect(judge('1 p1 wait gate\n2 p2 wait gate#2\n3 p3 wait gate#3')).toMatchObject([
      { data: { primitive: 'lock', name: 'gate', processes: ['p1', 'p2', 'p3'] }, evidence: [1, 2, 3] },
    ]);
    expect(
      judge('1 main wait q:queue\n2 p1 put q#2 A number=1 size=1\n3 p2 put q#3 A number=1 size=1'),
    ).toMatchObject([{ data: { primitive: 'queue', name: 'q', processes: ['main', 'p1', 'p2'] } }]);
  });

  it('knows those that have no name of their own', () => {
    expect(judge('1 p1 wait p1.lock-1\n2 p2 wait p2.lock-1')).toMatchObject([
      { data: { name: 'lock-1', processes: ['p1', 'p2'] } },
    ]);
  });

  it.each([
    ['one that is shared', '1 p1 wait gate\n2 p2 wait gate'],
    ['one process with several', '1 p1 wait gate\n2 p1 wait gate#2'],
    ['namesakes of which one is shared', '1 p1 wait gate\n2 p2 wait gate\n3 p3 wait gate#2'],
    ['different kinds', '1 p1 wait gate\n2 p2 set gate'],
    ['other names', '1 p1 wait left\n2 p2 wait right'],
  ])('says nothing of %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  describeSentences(
    ownPrimitiveFindings,
    { shown: { primitive: 'lock', name: 'gate', processes: ['p1', 'p2'] } },
    ['lock'],
  );
});
