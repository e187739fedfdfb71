import { describe, expect, it } from 'vitest';
import { pipeCapacityFinding } from '../../../lessons/pipe-capacity/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const capacity = (text: string) => pipeCapacityFinding(timeline(text));
/** One message was received before; two and a part of the third lie in the pipe when the writer blocks. */
const FULL = `
  1 w send hose A bytes=1000
  1 main recv hose A bytes=1000
  1 w send hose B bytes=1000
  1 w send hose C bytes=1000
  1 w send hose D bytes=1000
  2 w block hose:pipe left=700`;

describe('pipe-capacity', () => {
  it('is what lay in the pipe when its writer had to wait, until somebody had read', () => {
    expect(capacity(`${FULL}\n4 main recv hose B bytes=1000\n5 w pass hose:pipe`)).toEqual({
      finding: 'pipe-capacity',
      shown: true,
      data: {
        outcome: 'shown',
        pipe: 'hose',
        process: 'w',
        reader: 'main',
        bytes: 2300,
        messages: 2,
        seconds: 3,
      },
      evidence: [6, 7, 8],
    });
  });

  it('may be told of in either order: a recv is told when all of it is read', () => {
    expect(capacity(`${FULL}\n4 w pass hose:pipe\n4 main recv hose B bytes=1000`).shown).toBe(true);
  });

  it.each([
    ['stuck', FULL],
    ['never-full', '1 w send hose A bytes=1000\n2 main recv hose A bytes=1000\n3 main block hose:pipe'],
    ['unused', '1 w send other A bytes=1000'],
  ])('is not shown: %s', (outcome, text) => {
    expect(capacity(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});

const filled = {
  pipe: 'hose' as const,
  process: 'writer',
  reader: 'main',
  bytes: 65_536,
  messages: 8,
  seconds: 2.5,
};
describeSentences(pipeCapacityFinding, {
  shown: filled,
  stuck: filled,
  'never-full': filled,
  unused: filled,
});
