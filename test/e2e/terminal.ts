/** The packed tool in a real pseudo-terminal: what it writes, keys pressed, signals sent, how it ended. */
import { type IPty, spawn } from '@lydell/node-pty';
import { afterEach, expect } from 'vitest';
import { DEADLINE, ESCAPE, readable, type Start, type Tool } from './tool.js';

export interface Terminal {
  readonly pid: number;
  /** All that was written so far, escape codes included. */
  readonly output: () => string;
  /** Waits until `what` is on the screen; `after`: only in what was written after the first so many characters. */
  readonly until: (what: string | RegExp, after?: number) => Promise<void>;
  readonly press: (keys: string) => void;
  readonly resize: (columns: number) => void;
  /** Closes the window. */
  readonly close: () => void;
  /** Signal 0: it ended by itself. */
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number }>;
}

export interface TerminalStart extends Start {
  readonly columns?: number;
  /** Instead of the tool itself: a shell script; "$@" starts the tool. */
  readonly script?: string;
}

export const KEYS = { down: `${ESCAPE}[B`, enter: '\r', interrupt: '\u0003' } as const;

const open = new Set<IPty>();

/** What a failed test leaves running would disturb the next. */
export function closeTerminals(): void {
  afterEach(() => {
    for (const pty of open) process.kill(pty.pid, 'SIGKILL');
    open.clear();
  });
}

export function startInTerminal(tool: Tool, args: readonly string[], start: TerminalStart = {}): Terminal {
  const { columns = 80, script, cwd = tool.folder, env = {} } = start;
  const command = script ? ['/bin/sh', '-c', script, 'sh', ...tool.command] : [...tool.command];
  const [file = '', ...rest] = [...command, ...args];
  const environment = tool.environment({ TERM: 'xterm-256color', ...env });
  const name = environment['TERM'] ?? '';
  const pty = spawn(file, rest, { name, cols: columns, rows: 30, cwd, env: environment });
  let output = '';
  open.add(pty);
  pty.onData((text) => {
    output += text;
  });
  const ended = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      open.delete(pty);
      resolve({ exitCode, signal });
    });
  });
  return {
    pid: pty.pid,
    output: () => output,
    until: (what, after = 0) =>
      expect
        .poll(() => readable(output.slice(after)).join('\n'), { timeout: DEADLINE, interval: 10 })
        .toMatch(what),
    press: (keys) => pty.write(keys),
    resize: (size) => pty.resize(size, 30),
    close: () => (pty as unknown as { destroy(): void }).destroy(),
    ended,
  };
}

const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/** Colours, bold and the like: ESC [ … m. */
export function coloursIn(output: string): number {
  return output.match(COLOUR)?.length ?? 0;
}

export const HIDE_CURSOR = `${ESCAPE}[?25l`;

/** Whatever hid the cursor, it is back. */
export function expectCursor(output: string): void {
  expect(output.lastIndexOf(HIDE_CURSOR)).toBeLessThanOrEqual(output.lastIndexOf(`${ESCAPE}[?25h`));
}
