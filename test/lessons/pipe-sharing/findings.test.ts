import { describe, expect, it } from 'vitest';
import { stolenMessagesFinding, tornMessagesFinding } from '../../../lessons/pipe-sharing/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const SENT = '1 w send board A bytes=128\n1 w send board B bytes=128\n1 w send board C bytes=128';
const SHARED = `${SENT}\n2 r1 recv board A bytes=128\n2 r2 recv board B bytes=128\n3 r1 recv board C bytes=128`;
const stolen = (text: string) => stolenMessagesFinding(timeline(text));
const torn = (text: string) => tornMessagesFinding(timeline(text));

describe('stolen-messages', () => {
  it('is shown where nobody got them all', () => {
    expect(stolen(SHARED)).toEqual({
      finding: 'stolen-messages',
      shown: true,
      data: {
        outcome: 'shown',
        pipe: 'board',
        messages: 3,
        receivers: [
          { process: 'r1', messages: 2 },
          { process: 'r2', messages: 1 },
        ],
      },
      evidence: [4, 5, 6],
    });
  });

  it.each([
    ['alone', SHARED.replace('r2', 'r1')],
    ['all', `${SHARED.replace('r2', 'r1')}\n4 r2 recv board D`],
    ['unused', '1 w start'],
  ])('is not shown: %s', (outcome, text) => {
    expect(stolen(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});

describe('torn-messages', () => {
  it('is shown by what was no whole message', () => {
    expect(torn(`${SENT}\n2 r2 broken board mixed\n2 r1 broken board half`)).toMatchObject({
      shown: true,
      data: { names: ['r2', 'r1'] },
      evidence: [4, 5],
    });
  });

  it('is not shown by whole ones, or by a pipe without readers', () => {
    expect(torn(SHARED)).toMatchObject({ shown: false, data: { outcome: 'whole' } });
    expect(torn(`${SENT}\n2 w broken board no-receiver`).shown).toBe(false);
  });
});

const shared = {
  pipe: 'board' as const,
  messages: 6,
  receivers: [
    { process: 'r1', messages: 4 },
    { process: 'r2', messages: 2 },
  ],
};
describeSentences(stolenMessagesFinding, {
  shown: shared,
  alone: [shared, { ...shared, receivers: [] }],
  all: shared,
  unused: shared,
});
const mixed = { pipe: 'board' as const, messages: 6, names: ['r1', 'r2'] };
describeSentences(tornMessagesFinding, { shown: mixed, whole: mixed });
