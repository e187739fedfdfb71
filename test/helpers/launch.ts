/** Starts the tiny programs of test/fixtures as real processes, traced (with an observer) or not. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { encodeRequest, type MainRequest } from '../../src/mp/process/child-request.js';
import { NODE_FLAGS } from '../../src/mp/process/environment.js';
import { type RunOutcome, type RunRequest, run } from '../../src/run/run.js';
import { type PreparedProgram, prepareProgram } from '../../src/run/start/prepare.js';
import type { EventKind, EventOf, RunSettings, TraceEvent } from '../../src/trace/events.js';
import { DEADLINE } from './deadline.js';

/** What the fixture's main() gets. */
type Parameters = RunRequest['parameters'];

export interface LaunchOptions extends Partial<Omit<RunRequest, 'program' | 'parameters' | 'settings'>> {
  readonly settings?: Partial<RunSettings>;
  readonly parameters?: Parameters;
  /** Another build of src/mp to run it with. */
  readonly bootstrap?: string | undefined;
}

export interface Launched extends RunOutcome {
  readonly events: readonly TraceEvent[];
  /** The lines a process printed, or all of them. */
  readonly prints: (process?: string) => string[];
  /** The events of one kind, of one process or of all. */
  readonly of: <Kind extends EventKind>(kind: Kind, process?: string) => EventOf<Kind>[];
}

/** Absolute path of a program in test/fixtures. */
export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** Runs `fixture` with an observer to its end. Throws if it hangs, unless `timeout` asks for that. */
export async function launch(fixture: string, options: LaunchOptions = {}): Promise<Launched> {
  const events: TraceEvent[] = [];
  const { onEvent, parameters = {}, settings, bootstrap, ...rest } = options;
  const outcome = await run({
    program: await prepare(fixture, bootstrap),
    label: fixture,
    lesson: false,
    parameters,
    settings: { seed: 1, speed: 1, ...settings },
    timeout: DEADLINE / 1000,
    ...rest,
    onEvent: (event) => {
      events.push(event);
      onEvent?.(event);
    },
  });
  if (outcome.reason === 'timeout' && options.timeout === undefined) {
    throw new Error(`${fixture} hangs. Its last events:\n${events.slice(-12).map(showEvent).join('\n')}`);
  }
  const of: Launched['of'] = (kind, process) =>
    events.filter((event) => event.kind === kind && (process ?? event.process) === event.process) as never;
  return { ...outcome, events, of, prints: (process) => of('print', process).map((event) => event.text) };
}

/** How a program that nobody watches is run. */
interface UntracedOptions {
  readonly bootstrap?: string | undefined;
  /** Real seconds. */
  readonly deadline?: number;
  /** A command that runs the command that follows it. */
  readonly within?: readonly string[];
}

/** Runs `fixture` with nobody watching: what it prints goes to standard output. */
export async function launchUntraced(
  fixture: string,
  parameters: Parameters = {},
  { bootstrap, deadline = DEADLINE / 1000, within = [] }: UntracedOptions = {},
) {
  const program = await prepare(fixture, bootstrap);
  const command = [...within, process.execPath, ...NODE_FLAGS, program.bootstrap, 'main'];
  const main = spawn(command[0] as string, command.slice(1), { timeout: deadline * 1000 });
  const request: MainRequest = {
    role: 'main',
    name: 'main',
    path: 'main',
    parent: null,
    daemon: false,
    traced: false,
    program,
    parameters,
    settings: { seed: 1, speed: 1 },
  };
  main.stdin.end(encodeRequest(request));
  const ended = new Promise<number>((resolve) => main.once('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, code] = await Promise.all([text(main.stdout), text(main.stderr), ended]);
  return { stdout, stderr, code };
}

async function prepare(fixture: string, bootstrap?: string): Promise<PreparedProgram> {
  const program = await prepareProgram(fixturePath(fixture));
  return bootstrap === undefined ? program : { ...program, bootstrap };
}

function showEvent({ seq, t, process, pid, kind, ...rest }: TraceEvent): string {
  return `${seq} ${t.toFixed(3)} ${process} (${pid}) ${kind} ${JSON.stringify(rest)}`;
}
