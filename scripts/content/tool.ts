/** The built tool, as a check uses it: a few runs at a time, from an empty folder, with a home of its own for each run. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Outcome {
  /** The exit code, or the signal's name. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
  /** The folder it ran in; it lies there until the tool is closed. */
  readonly folder: string;
}

export interface Tool {
  /** Runs `concur-lesson …args` and resolves to how it went; waits for its turn. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  close(): void;
}

export interface RunOptions {
  /** Files to lie in the folder it runs in. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed; nothing if absent. */
  readonly input?: string;
}

/** What a run is quickened by: `--speed 20`. */
export const QUICK = ['--speed', '20'] as const;

/**
 * Runs a command, and once more at twofold speed if it is a quick one that ends with 1: not shown. On a slow machine
 * processes may take longer to start than they have to meet in at twentyfold speed, and that is no fault of the lesson.
 */
export async function runPatiently(
  tool: Tool,
  args: readonly string[],
  options?: RunOptions,
): Promise<Outcome> {
  const outcome = await tool.run(args, options);
  const at = args.indexOf(QUICK[0]) + 1;
  if (outcome.code !== 1 || args[at] !== QUICK[1]) return outcome;
  return tool.run(args.with(at, '2'), options);
}

/** How many runs at once: more only wait for each other on a machine with two cores. */
const AT_ONCE = 3;
/** A run that takes longer is stuck; all of them are at high speed. Milliseconds. */
const PATIENCE = 90_000;

export function openTool(root: string): Tool {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-content-'));
  const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, FORCE_COLOR, LANG, LC_ALL, ...environment } = process.env;
  const turns: (() => void)[] = [];
  let free = AT_ONCE;
  const turn = async () => {
    if (free === 0) await new Promise<void>((resolve) => turns.push(resolve));
    else free -= 1;
  };
  const pass = () => {
    const next = turns.shift();
    if (next) next();
    else free += 1;
  };
  return {
    run: async (args, { files = {}, env = {}, input = '' } = {}) => {
      await turn();
      try {
        const cwd = mkdtempSync(join(folder, 'run-'));
        for (const [name, text] of Object.entries(files)) {
          mkdirSync(dirname(join(cwd, name)), { recursive: true });
          writeFileSync(join(cwd, name), text);
        }
        return await start(
          [join(root, 'bin/concur-lesson.js'), ...args],
          cwd,
          {
            ...environment,
            HOME: cwd,
            XDG_CACHE_HOME: folder,
            XDG_CONFIG_HOME: cwd,
            XDG_DATA_HOME: cwd,
            XDG_STATE_HOME: cwd,
            ...env,
          },
          input,
        );
      } finally {
        pass();
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  input: string,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env, timeout: PATIENCE, maxBuffer: 1 << 28 };
    const child = execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? (error.signal ?? Number(error.code)) : 0, stdout, stderr, folder: cwd }),
    );
    child.stdin?.on('error', () => {}); // it may end before it has read all of it
    child.stdin?.end(input);
  });
}
