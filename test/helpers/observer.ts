/** An observer in a process of its own, so that a test can kill it: src/run in one file, started by node. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RunRequest } from '../../src/run/run.js';
import { prepareProgram } from '../../src/run/start/prepare.js';
import { fixturePath } from './launch.js';

/** In node_modules, because it must find execa and koffi from where it is. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/concur-lesson/', import.meta.url));

/** Bundles fixtures/observer.ts. Returns the path of the script. */
export function buildObserver(): Promise<string> {
  return buildScript('observer');
}

/** Bundles a program of fixtures/ that is no lesson. Returns the path of the script. */
export async function buildScript(name: string): Promise<string> {
  const result = await build({
    entryPoints: [fixturePath(`${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  });
  const { contents, hash } = result.outputFiles[0] as { contents: Uint8Array; hash: string };
  const script = `${FOLDER}${name.replaceAll('/', '-')}-${hash.replace(/\W/g, '')}.mjs`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${script}.${process.pid}`, contents);
  renameSync(`${script}.${process.pid}`, script);
  return script;
}

/** How an observer is started. */
interface ObserverOptions {
  readonly parameters?: RunRequest['parameters'];
  /** Another build of src/mp to run the program with. */
  readonly bootstrap?: string;
  /** A command that runs the command that follows it. */
  readonly within?: readonly string[];
}

/** Starts the observer on a program of test/fixtures. Its standard output is the log. */
export async function startObserver(
  script: string,
  fixture: string,
  env: Readonly<Record<string, string>>,
  { parameters = {}, bootstrap, within = [] }: ObserverOptions = {},
): Promise<ChildProcess> {
  const prepared = await prepareProgram(fixturePath(fixture));
  const program = bootstrap === undefined ? prepared : { ...prepared, bootstrap };
  const [command = '', ...args] = [...within, process.execPath, script];
  const observer = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  observer.stdin?.on('error', () => {}); // killed before it could read
  observer.stdin?.end(JSON.stringify({ program, parameters }));
  return observer;
}
