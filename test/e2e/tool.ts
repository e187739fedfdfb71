/** The packed tool as its users meet it: started in a pipe or in a terminal, in an environment that is always the same. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { afterAll, beforeAll, expect } from 'vitest';
import { DEADLINE, SOON } from '../helpers/deadline.js';
import { openScene, type Scene } from '../helpers/leftovers.js';
import { packTool } from '../package/packed.js';

export interface Start {
  readonly cwd?: string;
  /** Added to the tool's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdio?: StdioOptions;
  /** What starts the tool in our place: it gets the tool's command as its last arguments. */
  readonly through?: readonly string[];
}

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Tool {
  /** A user's folder with the tool installed in it. */
  readonly folder: string;
  /** What to start: node, and the tool's script. */
  readonly command: readonly [node: string, script: string];
  /** Everything a run started from here leaves behind can be found with this. */
  readonly scene: Scene;
  /** Runs the tool to its end, without a terminal. */
  readonly run: (args: readonly string[], start?: Start) => Promise<Ended>;
  readonly environment: (extra?: Start['env']) => Record<string, string>;
}

/** Packs the tool for the tests of a file, and takes it away afterwards. */
export function installTool(): Tool {
  let folder = '';
  let scene: Scene;
  beforeAll(() => {
    scene = openScene();
    folder = packTool().folder;
  });
  afterAll(() => {
    scene.close();
    if (folder !== '') rmSync(folder, { recursive: true });
  });
  const tool: Tool = {
    get folder() {
      return folder;
    },
    get scene() {
      return scene;
    },
    get command(): Tool['command'] {
      return [process.execPath, join(folder, 'node_modules/concur-lesson/bin/concur-lesson.js')];
    },
    environment: (extra = {}) => {
      const { PATH = '', HOME = '' } = process.env;
      // the learner's own progress and runs are not for tests
      const own = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
      const all = { PATH, HOME, LANG: 'en_US.UTF-8', ...own, ...scene.env, ...extra };
      return Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
    },
    run: (args, start) => ended(startTool(tool, args, start)),
  };
  return tool;
}

/** Starts the tool without a terminal. */
export function startTool(tool: Tool, args: readonly string[], start: Start = {}): ChildProcess {
  const [first, ...rest] = [...(start.through ?? []), ...tool.command, ...args];
  return spawn(first as string, rest, {
    cwd: start.cwd ?? tool.folder,
    env: tool.environment(start.env),
    stdio: start.stdio ?? ['ignore', 'pipe', 'pipe'],
    timeout: DEADLINE,
    killSignal: 'SIGKILL',
  });
}

/** How `child` ended, and all it wrote; `read: false` leaves its standard output alone. */
export async function ended(child: ChildProcess, { read = true } = {}): Promise<Ended> {
  const closed = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const [stdout, stderr, how] = await Promise.all([
    child.stdout && read && !child.stdout.destroyed ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    closed,
  ]);
  if (how.signal === 'SIGKILL') throw new Error(`hangs: ${child.spawnargs.join(' ')}\n${stdout}\n${stderr}`);
  return { stdout, stderr, ...how };
}

/**
 * Runs the lesson that `run` starts at twentyfold speed, and at twofold speed if that has not shown it: on a slow machine
 * processes may take longer to start than they have to meet in.
 */
export async function shown<Run extends { readonly code: number | null }>(
  run: (speed: readonly ['--speed', string]) => Promise<Run>,
): Promise<Run> {
  const quick = await run(['--speed', '20']);
  return quick.code === 1 ? run(['--speed', '2']) : quick;
}

export const ESCAPE = '\u001b';

/** Back to the first column, where a line is written anew, or erased: an end of line for whoever measures lines. */
const LINE_ANEW = new RegExp(`${ESCAPE}\\[1?G|\r${ESCAPE}\\[J`, 'g');

/** What the learner reads, without colours and the like, as lines. */
export function readable(output: string): string[] {
  return stripVTControlCharacters(output.replace(LINE_ANEW, '\n')).replaceAll('\r', '').split('\n');
}

export function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => stringWidth(line)));
}

/** Soon after a run nothing of it may be there. */
export async function expectNothingLeft({ scene }: Tool): Promise<void> {
  await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
  await expect.poll(scene.files, { timeout: SOON }).toEqual([]);
}

/** Nobody but us reads stack traces: what a learner did wrong is told without. */
export function expectNoStack(output: string): void {
  expect(output).not.toMatch(/^\s+at \S/m);
  expect(output).not.toContain('node:internal');
}
