import { describe, expect, it } from 'vitest';
import { meta } from '../../../lessons/phone-rush/meta.js';
import { requireRoom } from '../../../src/cli/run/system.js';

const ask =
  (buyers: number, room: number, language: 'en' | 'zh' = 'en') =>
  () =>
    requireRoom(meta, { buyers, phones: 10 }, language, { limit: 'pids.max', room });

describe('requireRoom', () => {
  it('lets through what fits', () => {
    expect(ask(500, 503)).not.toThrow();
  });

  it.each(['en', 'zh'] as const)('names the limit and what would fit (%s), exit code 3', (language) => {
    expect(ask(500, 502, language)).toThrow(
      expect.objectContaining({ exitCode: 3, message: expect.stringMatching(/pids\.max.*--buyers 499/) }),
    );
  });

  it('suggests no number where nobody fits', () => {
    expect(ask(1, 3)).toThrow(/Make room there/);
  });
});
