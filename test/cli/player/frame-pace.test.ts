import { expect, it } from 'vitest';
import { FRAME_MS, nextFrameAt } from '../../../src/cli/player/frame-pace.js';

it('quick frames come at their rate; after a slow one as much time is left as it took', () => {
  expect(nextFrameAt(1000, 1005)).toBe(1000 + FRAME_MS);
  expect(nextFrameAt(1000, 1500)).toBe(2000);
});
