import { describe, expect, it } from 'vitest';
import { swapFindings } from '../../../lessons/deadlock/findings.js';
import { CROSSED } from '../../helpers/deadlock-logs.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('swapFindings', () => {
  it('names the two events of one process that, swapped, break the circle', () => {
    const [found] = swapFindings(timeline(CROSSED));
    expect(found?.data).toMatchObject({ process: 'p2', held: 'b', wanted: 'a' });
    const { events } = timeline(CROSSED);
    expect(found?.evidence.map((seq) => events[seq])).toMatchObject([
      { kind: 'acquire', process: 'p2', object: 'b' },
      { kind: 'wait', process: 'p2', object: 'a' },
    ]);
  });

  it('has nothing to swap where a process waits for itself or for an end', () => {
    expect(swapFindings(timeline('1 p1 acquire a\n2 p1 wait a\n2 p1 block a'))).toEqual([]);
    const joined = '1 main acquire a\n1 main spawn p1\n2 main block join p1\n3 p1 wait a\n3 p1 block a';
    expect(swapFindings(timeline(joined))).toEqual([]);
  });
});

describeSentences(swapFindings, { any: { process: 'p2', held: 'knife', wanted: 'fork', acquired: 12 } });
