import { describe, expect, it } from 'vitest';
import { uncollectedFindings } from '../../../src/verdict/trouble/uncollected.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('uncollected', () => {
  it('is nobody while all wait: main would collect them if it could go on', () => {
    const stuck = `
      0 main start
      1 main spawn p1
      2 p1 exit 0
      3 main wait q:queue
      3 main block q:queue
      4 observer standstill`;
    for (const reason of ['interrupted', 'timeout', 'deadlock'])
      expect(
        uncollectedFindings(timeline(`${stuck}\n5 main found signal 9\n6 observer end ${reason}`)),
      ).toEqual([]);
  });

  const judge = (text: string) =>
    uncollectedFindings(timeline(text)).flatMap((found) => found.data.processes);
  const ended = '0 main start\n1 main spawn p1\n1 main spawn p2\n2 p1 exit 0\n3 p2 exit 0\n4 main join p2';

  it('names those whose parent outlived them without collecting them', () => {
    expect(judge(`${ended}\n5 main exit 0`)).toEqual(['p1']);
    expect(uncollectedFindings(timeline(`${ended}\n5 main exit 0`))[0]?.evidence).toEqual([4]);
  });

  it('waits for the end of the parent, or of the log', () => {
    expect(judge(ended)).toEqual([]);
    expect(judge(`${ended}\n5 observer end finished`)).toEqual(['p1']);
  });

  it.each([
    ['orphans', '0 main start\n1 main spawn p1\n2 main exit 0\n3 p1 exit 0\n5 observer end finished'],
    ['main itself', '0 main start\n2 main exit 0\n5 observer end finished'],
    [
      'those who died when the run was stopped',
      '0 main start\n1 main spawn p1\n3 p1 found signal 9\n3 main found signal 9\n4 observer end interrupted',
    ],
  ])('does not name %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  describeSentences(uncollectedFindings, {
    one: { processes: ['p2'] },
    several: { processes: ['p2', 'p3'] },
  });
});
