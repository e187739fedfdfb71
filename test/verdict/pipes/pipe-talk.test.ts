import { describe, expect, it } from 'vitest';
import { brokenPipeFinding, requestAnswerFinding } from '../../../src/verdict/pipes/pipe-talk.js';
import { timeline } from '../../helpers/log.js';

describe('request-answer', () => {
  const talk = (text: string) => requestAnswerFinding(timeline(text), 'phone');
  const ROUND = '1 main send phone 1\n1 clerk recv phone 1\n2 clerk send phone one\n2 main recv phone one';

  it('is shown by questions that are each answered before the next', () => {
    expect(
      talk(
        `${ROUND}\n3 main send phone 2\n3 clerk recv phone 2\n4 clerk send phone two\n4 main recv phone two`,
      ),
    ).toEqual({
      finding: 'request-answer',
      shown: true,
      data: { outcome: 'shown', pipe: 'phone', asker: 'main', answerer: 'clerk', questions: 2, answers: 2 },
      evidence: [1, 2, 3, 4, 5, 7],
    });
  });

  it.each([
    ['unanswered', `${ROUND}\n3 main send phone 2\n3 clerk recv phone 2`],
    ['out-of-turn', `${ROUND}\n3 main send phone 2\n3 main send phone 3`],
    ['out-of-turn', ROUND.replace('1 clerk recv phone 1\n', '').concat('\n3 clerk recv phone 1')],
    ['out-of-turn', ROUND.replace('2 main recv', '2 other recv')],
    ['unused', '1 main start'],
  ])('is not shown: %s', (outcome, text) => {
    expect(talk(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});

const ENDS = '0 main spawn w lines:sending\n0 main spawn r lines:receiving\n1 w send lines A';

describe('broken-pipe', () => {
  const broken = (text: string) => brokenPipeFinding(timeline(`${ENDS}\n${text}`), 'lines');

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
