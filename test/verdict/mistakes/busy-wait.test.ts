import { describe, expect, it } from 'vitest';
import { busyWaitFindings } from '../../../src/verdict/mistakes/busy-wait.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('busy-wait', () => {
  const judge = (text: string) => busyWaitFindings(timeline(text));

  const tries = (count: number, gap: number) =>
    Array.from({ length: count }, (_, index) => {
      const t = (index * gap).toFixed(6);
      return `${t} p1 wait a timeout=0\n${t} p1 timeout a`;
    }).join('\n');

  it('tells once whoever looks again and again, or tries', () => {
    expect(judge('1 p1 spin e\n2 p1 spin e')).toMatchObject([
      { data: { outcome: 'looks', process: 'p1', object: 'e' } },
    ]);
    expect(judge(tries(1200, 0.0001))).toMatchObject([
      { data: { outcome: 'tries', times: 1200, object: 'a' } },
    ]);
  });

  it('says nothing of a few tries, of tries with work between, of tries with something else between', () => {
    expect(judge(tries(900, 0.0001))).toEqual([]);
    expect(judge(tries(1200, 0.001))).toEqual([]);
    expect(judge(`${tries(900, 0.0001)}\n1 p1 acquire b\n${tries(900, 0.0001)}`)).toEqual([]);
  });

  describeSentences(busyWaitFindings, {
    looks: { process: 'p1', object: 'go', place: 'a.ts:3', times: 50000, seconds: 0.05 },
    tries: { process: 'p1', object: 'go', place: '', times: 1200, seconds: 0.12 },
  });
});
