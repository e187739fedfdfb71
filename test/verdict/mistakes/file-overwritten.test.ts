import { describe, expect, it } from 'vitest';
import { fileOverwrittenFindings } from '../../../src/verdict/mistakes/file-overwritten.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('file-overwritten', () => {
  const judge = (text: string) => fileOverwrittenFindings(timeline(text));

  it('tells the first time of each file, and how many there were', () => {
    const twice = [
      '1 p1 read n 1\n1 p2 read n 1\n1 p1 write n 7\n1 p2 write n 8',
      '2 p1 read n 8\n2 p2 read n 8\n2 p1 write n 9\n2 p2 write n 10',
    ];
    expect(judge(twice.join('\n'))).toMatchObject([
      {
        data: { file: 'n', times: 2, process: 'p2', other: 'p1', read: '1', lost: '7', over: '8' },
        evidence: [2, 3, 4],
      },
    ]);
    expect(judge('0 p1 read n 0\n1 p1 write n 1')).toEqual([]);
  });

  describeSentences(fileOverwrittenFindings, {
    once: { file: 'n', times: 1, process: 'p2', other: 'p1', read: '1', lost: '7', over: '8' },
    often: { file: 'n', times: 3, process: 'p2', other: 'p1', read: '1', lost: '7', over: '8' },
  });
});
