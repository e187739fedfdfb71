import { describe, expect, it } from 'vitest';
import { swapFindings } from '../../../lessons/deadlock/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const START = `
  0 main start
  0 main spawn p1
  0 main spawn p2
  0 p1 start
  0 p2 start`;
/** p1 has a and waits for b, p2 has b and waits for a, which closes the circle. */
const CROSSED = `${START}
  1 main block join p1
  1 p1 wait a
  1 p1 acquire a
  1 p2 wait b
  1 p2 acquire b
  2 p1 wait b
  2 p1 block b
  3 p2 wait a
  3 p2 block a`;

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
