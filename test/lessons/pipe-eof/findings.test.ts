import { describe, expect, it } from 'vitest';
import { brokenPipeFinding } from '../../../lessons/pipe-eof/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const ENDS = '0 main spawn w lines:sending\n0 main spawn r lines:receiving\n1 w send lines A';

describe('broken-pipe', () => {
  const broken = (text: string) => brokenPipeFinding(timeline(`${ENDS}\n${text}`));

  it('is shown by a send to nobody, with who left', () => {
    const text =
      '1 r recv lines A\n2 w send lines B\n2 r close lines:pipe end=receiving\n3 w broken lines no-receiver';
    expect(broken(text)).toEqual({
      finding: 'broken-pipe',
      shown: true,
      data: { outcome: 'shown', pipe: 'lines', process: 'w', readers: ['r'], sent: 2, received: 1 },
      evidence: [7, 6],
    });
  });

  it('is not shown by other trouble, or none', () => {
    expect(broken('1 r broken lines mixed').shown).toBe(false);
    expect(broken('1 w broken other no-receiver').shown).toBe(false);
  });
});

const broken = { pipe: 'lines' as const, process: 'w1', readers: ['r1'], sent: 3, received: 1 };
describeSentences(brokenPipeFinding, {
  shown: [broken, { ...broken, readers: [] }, { ...broken, received: 3 }],
  none: broken,
});
