import { expect, it } from 'vitest';
import { play } from '../../../src/cli/player/play.js';
import { canPlay } from '../../../src/cli/player/player.js';
import type { Output } from '../../../src/cli/terminal/output.js';
import { log } from '../../helpers/log.js';
import { view } from '../../render/screen.js';

/** An output that keeps what is written. */
function output(isTerminal: boolean): Output & { readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    isTerminal,
    write: (text) => written.push(text),
    lost: new AbortController().signal,
    flow: () => {},
    caughtUp: () => undefined,
    finish: async () => {},
  };
}

it('says, at once and without a word, where it cannot be shown: lines are printed there', async () => {
  const pipe = output(false);
  expect(await play({ events: log('0.1 main start'), upshot: null }, { view: view(), output: pipe })).toBe(
    false,
  );
  expect(pipe.written).toEqual([]);
});

it('needs a terminal that moves its cursor', () => {
  expect(canPlay(output(true), { TERM: 'dumb' })).toBe(false);
});
