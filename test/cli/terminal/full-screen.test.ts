import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFullScreen } from '../../../src/cli/terminal/full-screen.js';
import type { Output } from '../../../src/cli/terminal/output.js';
import type { KeyPage } from '../../../src/learn/key-page.js';
import { view } from '../../render/screen.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const GIVES_BACK = '\u001b[?1049l';

/** What happened: the terminal was taken ("on") and given back ("off"), and what we died of. */
let told: string[] = [];
let stdin = new EventEmitter();

const output: Output = {
  isTerminal: true,
  write: (text) => {
    if (text.includes('\u001b[?1049h')) told.push('on');
    if (text.includes(GIVES_BACK)) told.push('off');
  },
  lost: new AbortController().signal,
  flow: () => {},
  caughtUp: () => undefined,
  finish: async () => {},
};

/** Any key answers it. */
const page: KeyPage<null, string> = {
  start: null,
  draw: () => ['a page'],
  press: (_, key) => ({ answer: key }),
};

beforeEach(() => {
  told = [];
  stdin = Object.assign(new EventEmitter(), { setRawMode() {}, resume() {}, pause() {} });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as typeof process.stdin);
  vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
    told.push(String(signal));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const signal of SIGNALS) expect(process.listenerCount(signal)).toBe(0);
});

const open = () => openFullScreen(view({ rows: 24 }), output);

async function answered(screen: ReturnType<typeof open>): Promise<string> {
  const answer = screen.show(page, 'end');
  stdin.emit('data', Buffer.from('x'));
  return answer;
}

it.each(SIGNALS)('%s between two pages waits until the terminal is given back', async (signal) => {
  const screen = open();
  expect(await answered(screen)).toBe('x');
  process.emit(signal, signal);
  expect(told).toEqual(['on']);
  screen.leave();
  expect(told).toEqual(['on', 'off', signal]);
});

it.each(SIGNALS)('%s on a page, or before the next one, is the end of it', async (signal) => {
  const screen = open();
  await answered(screen);
  const next = screen.show(page, 'end');
  process.emit(signal, signal);
  await expect(next).rejects.toThrow();
  expect(told).toEqual(['on', 'off', signal]);
});

it('a signal that came before a page is shown ends it at once', async () => {
  const screen = open();
  await answered(screen);
  process.emit('SIGTERM', 'SIGTERM');
  await expect(screen.show(page, 'end')).rejects.toThrow();
  expect(told).toEqual(['on', 'off', 'SIGTERM']);
});

it('Ctrl-C is death by SIGINT', async () => {
  const screen = open();
  const shown = screen.show(page, 'end');
  stdin.emit('data', Buffer.from('\u0003'));
  await expect(shown).rejects.toThrow();
  expect(told).toEqual(['on', 'off', 'SIGINT']);
});

it('catches nothing while the terminal is not ours', async () => {
  const screen = open();
  await answered(screen);
  screen.leave();
  for (const signal of SIGNALS) expect(process.listenerCount(signal)).toBe(0);
  await answered(screen);
  screen.leave();
  expect(told).toEqual(['on', 'off', 'on', 'off']);
});
