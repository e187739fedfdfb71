import { describe, expect, it } from 'vitest';
import { ownCopyFindings } from '../../../src/verdict/mistakes/own-copy.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('own-copy', () => {
  const judge = (text: string) => ownCopyFindings(timeline(text));

  it('tells a variable once, with all who ran the target', () => {
    expect(judge('1 p1 copy found work 3\n1 p2 copy found work 3\n2 p3 copy best work 4')).toMatchObject([
      {
        data: { variable: 'found', target: 'work', place: 'test:3', processes: ['p1', 'p2'] },
        evidence: [1, 2],
      },
      { data: { variable: 'best', processes: ['p3'] } },
    ]);
  });

  it('names them in the order in which they were started, whoever ends first', () => {
    const started = '0 main spawn p1\n0 main spawn p2\n';
    expect(judge(`${started}1 p2 copy found work 3\n2 p1 copy found work 3`)).toMatchObject([
      { data: { processes: ['p1', 'p2'] } },
    ]);
  });

  describeSentences(
    ownCopyFindings,
    {
      one: { variable: 'found', target: 'work', place: 'a.ts:3', processes: ['p1'] },
      several: { variable: 'found', target: 'work', place: 'a.ts:3', processes: ['p1', 'p2'] },
    },
    ['found', 'work'],
  );
});
