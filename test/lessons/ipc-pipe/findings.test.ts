import { describe, expect, it } from 'vitest';
import { requestAnswerFinding } from '../../../lessons/ipc-pipe/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('request-answer', () => {
  const talk = (text: string) => requestAnswerFinding(timeline(text));
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

const talk = { pipe: 'phone' as const, asker: 'main', answerer: 'clerk', questions: 3, answers: 2 };
describeSentences(requestAnswerFinding, {
  shown: { ...talk, answers: 3 },
  unanswered: talk,
  'out-of-turn': talk,
  unused: talk,
});
