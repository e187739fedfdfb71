import { describe, expect, it } from 'vitest';
import { endedOnEmptyFindings } from '../../../src/verdict/mistakes/ended-on-empty.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('ended-on-empty', () => {
  const judge = (text: string) => endedOnEmptyFindings(timeline(text));

  const late = '2 p1 put q A number=1 size=1';
  const ended = '9 observer end finished';

  it('tells who saw an empty queue and ended, while more was to come', () => {
    // the look is told at the end of the process, with the moment it happened
    expect(judge(`3 p2 print x\n1 p2 look q size=0\n3 p2 exit 0\n${late}\n${ended}`)).toMatchObject([
      { data: { queue: 'q', processes: ['p2'], putters: ['p1'], missed: 1 } },
    ]);
  });

  it.each([
    ['came before it', `0.5 p1 put q A number=1 size=1\n1 p2 look q size=0\n3 p2 exit 0\n${ended}`],
    [
      'was taken by others',
      `1 p2 look q size=0\n3 p2 exit 0\n${late}\n4 p3 get q A number=1 size=0\n${ended}`,
    ],
    [
      'was not the last it saw',
      `1 p2 look q size=0\n2.5 p2 get q B number=0 size=1\n3 p2 exit 0\n${late}\n${ended}`,
    ],
    ['was missed by one that was killed', `1 p2 look q size=0\n3 p2 found signal 9\n${late}\n${ended}`],
    ['might still be taken', `1 p2 look q size=0\n3 p2 exit 0\n${late}\n9 observer end interrupted`],
  ])('says nothing where what was put %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  describeSentences(endedOnEmptyFindings, {
    one: { queue: 'box', place: 'a.ts:3', processes: ['p1'], putters: ['p2'], missed: 1 },
    several: { queue: 'box', place: '', processes: ['p1', 'p3'], putters: ['p2'], missed: 5 },
  });
});
