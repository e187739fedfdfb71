/** The packed tool in a real pseudo-terminal: what it writes, keys pressed, signals sent, how it ended. */
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { afterEach, expect } from 'vitest';
import { DEADLINE } from '../helpers/deadline.js';
import { ESCAPE, readable, type Start, type Tool } from './tool.js';

export interface Terminal {
  /** The tool's process id, once it is there. */
  readonly pid: () => number;
  /** All that was written so far, escape codes included. */
  readonly output: () => string;
  /** Waits until `what` is on the screen; `after`: only in what was written after the first so many characters. */
  readonly until: (what: string | RegExp, after?: number) => Promise<void>;
  /** What a person sees now, as a terminal emulator has it. */
  readonly screen: () => Promise<Screen>;
  /** Waits until the screen shows `what`: its rows, joined by line breaks. Gives that screen. */
  readonly untilSeen: (what: string | RegExp) => Promise<Screen>;
  readonly press: (keys: string) => void;
  readonly resize: (columns: number, rows?: number) => void;
  /** Closes the window. */
  readonly close: () => void;
  /** The exit code as a shell tells it: 130 for death by signal 2. Everything is on the screen by then. */
  readonly ended: Promise<number>;
}

/** The part of a terminal that is visible. */
export interface Screen {
  /** From the top, without the blanks at their ends; as many as the terminal has. */
  readonly rows: readonly string[];
  readonly text: string;
  /** Whether it is the full-screen buffer, which leaves what was printed before as it was. */
  readonly alternate: boolean;
  readonly cursor: { readonly column: number; readonly row: number };
  /** How many lines were printed, with those that have scrolled away: all above the cursor. */
  readonly lines: number;
}

export interface TerminalStart extends Start {
  readonly columns?: number;
  readonly rows?: number;
  /** What the shell runs; "$@" starts the tool. It cannot tell how the tool ended: `ended` is its own exit code then. */
  readonly script?: string;
}

export const KEYS = { down: `${ESCAPE}[B`, enter: '\r', interrupt: '\u0003' } as const;

/**
 * As at home, the tool runs in the terminal of a shell: where the first process of a terminal ends, Linux throws away what
 * nobody has read yet. The shell stays until its last words are read.
 */
const SHELL = `trap : INT; "$@"; printf '\\033]0;ended %s\\007' $?; exec sleep 60`;
/** A window title: it leaves the screen as it is. */
const ENDED = new RegExp(`${ESCAPE}\\]0;ended (\\d+)\u0007`);

/** The terminals there are, and when each will be gone. */
const open = new Map<IPty, Promise<void>>();

/** What a failed test leaves running would disturb the next. */
export function closeTerminals(): void {
  afterEach(async () => {
    for (const pty of open.keys()) end(pty);
    await Promise.all(open.values());
    open.clear();
  });
}

export function startInTerminal(tool: Tool, args: readonly string[], start: TerminalStart = {}): Terminal {
  const { columns = 80, rows = 30, script = SHELL, cwd = tool.folder, env = {} } = start;
  const environment = tool.environment({ TERM: 'xterm-256color', ...env });
  const pty = spawn('/bin/sh', ['-c', script, 'sh', ...tool.command, ...args], {
    name: environment['TERM'] ?? '',
    cols: columns,
    rows,
    cwd,
    env: environment,
  });
  const gone = new Promise<void>((resolve) => pty.onExit(() => resolve()));
  open.set(pty, gone);
  let output = '';
  const emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const ended = new Promise<number>((resolve) => {
    pty.onData((text) => {
      output += text;
      emulator.write(text);
      const [, code] = (script === SHELL && ENDED.exec(output)) || [];
      if (code === undefined) return;
      end(pty);
      resolve(Number(code));
    });
    pty.onExit(({ exitCode, signal = 0 }) => {
      resolve(signal ? 128 + signal : exitCode);
    });
  });
  return {
    pid: () => pidOf(tool),
    output: () => output.replace(ENDED, ''),
    screen: () => readScreen(emulator),
    untilSeen: async (what) => {
      const seen = afresh(
        () => `${output.length} ${emulator.cols} ${emulator.rows}`,
        async () => (await readScreen(emulator)).text,
      );
      await expect.poll(seen, { timeout: DEADLINE, interval: 10 }).toMatch(what);
      return readScreen(emulator);
    },
    until: (what, after = 0) => {
      const written = afresh(
        () => output.length,
        () => readable(output.slice(after)).join('\n'),
      );
      return expect.poll(written, { timeout: DEADLINE, interval: 10 }).toMatch(what);
    },
    press: (keys) => pty.write(keys),
    resize: (columns, rows = emulator.rows) => {
      emulator.resize(columns, rows);
      pty.resize(columns, rows);
    },
    close: () => (pty as unknown as { destroy(): void }).destroy(),
    ended,
  };
}

/** Reads again only after a change: who looks a hundred times a second must not be what the machine is busy with. */
function afresh<State, Read>(state: () => State, read: () => Read): () => Read {
  let last: { readonly state: State; readonly read: Read } | undefined;
  return () => {
    const now = state();
    if (last?.state !== now) last = { state: now, read: read() };
    return last.read;
  };
}

/** What has been written up to now is on it. */
async function readScreen(emulator: headless.Terminal): Promise<Screen> {
  await new Promise<void>((resolve) => emulator.write('', resolve));
  const { active } = emulator.buffer;
  const rows = Array.from(
    { length: emulator.rows },
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
  );
  const cursor = { column: active.cursorX, row: active.cursorY };
  const lines = active.baseY + active.cursorY;
  return { rows, text: rows.join('\n'), alternate: active.type === 'alternate', cursor, lines };
}

function pidOf({ scene, command }: Tool): number {
  const found = scene
    .processes()
    .find((process) => process.replace(/^\d+ /, '').startsWith(command.join(' ')));
  if (!found) throw new Error(`the tool is not running:\n${scene.processes().join('\n')}`);
  return Number.parseInt(found, 10);
}

function end(pty: IPty): void {
  try {
    pty.kill('SIGKILL');
  } catch {
    // it has just ended by itself
  }
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
