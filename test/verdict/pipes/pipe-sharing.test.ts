import { describe, expect, it } from 'vitest';
import { wholeMessagesFinding } from '../../../src/verdict/pipes/pipe-sharing.js';
import { timeline } from '../../helpers/log.js';

const SENT = '1 w send board A bytes=128\n1 w send board B bytes=128\n1 w send board C bytes=128';
const SHARED = `${SENT}\n2 r1 recv board A bytes=128\n2 r2 recv board B bytes=128\n3 r1 recv board C bytes=128`;
const whole = (text: string) => wholeMessagesFinding(timeline(text), 'board');

describe('whole-messages', () => {
  it('is shown where each that was sent was received as it was', () => {
    expect(whole(SHARED)).toMatchObject({
      shown: true,
      data: { messages: 3, lost: 0, readers: 2, writers: 1 },
      evidence: [1, 4, 2, 5, 3, 6],
    });
  });

  it.each([
    ['torn', `${SHARED}\n4 r1 broken board mixed`],
    ['torn', SHARED.replace('recv board A bytes=128', 'recv board A bytes=900')],
    ['lost', SENT],
    ['unused', '1 w start'],
  ])('is not shown: %s', (outcome, text) => {
    expect(whole(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});
