import { describe, expect, it } from 'vitest';
import { leftInQueueFindings } from '../../../src/verdict/mistakes/left-in-queue.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('left-in-queue', () => {
  const judge = (text: string) => leftInQueueFindings(timeline(text));

  const ended = (text: string) => judge(`${text}\n9 observer end finished`);
  const puts = '1 p1 put q A number=1 size=1\n2 p1 put q B number=2 size=2';

  it('tells what is left at the end', () => {
    expect(ended(puts)).toMatchObject([
      { data: { outcome: 'all', queue: 'q', left: 2, items: 2, putters: ['p1'] } },
    ]);
    expect(ended(`${puts}\n3 p2 get q A number=1 size=1`)).toMatchObject([
      { data: { outcome: 'some', left: 1, items: 2 }, evidence: [2] },
    ]);
  });

  it('says nothing of a run that was stopped, of a queue that somebody looked into, of an end too many', () => {
    expect(judge(`${puts}\n9 observer end timeout`)).toEqual([]);
    expect(ended(`${puts}\n3 main look q size=2`)).toEqual([]);
    expect(
      ended('1 p1 put q X number=1 size=1\n2 p1 put q X number=2 size=2\n3 p2 get q X number=1 size=1'),
    ).toEqual([]);
  });

  describeSentences(leftInQueueFindings, {
    all: { queue: 'box', left: 2, items: 2, putters: ['p1'] },
    some: { queue: 'box', left: 1, items: 3, putters: ['p1', 'p2'] },
  });
});
