/** Runs the trials of test/fixtures/injection. */
import { spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { TraceEvent } from '../../../src/trace/events.js';
import { launch, launchUntraced } from '../launch.js';
import { buildObserver, startObserver } from '../observer.js';
import type { Plan } from './plan.js';

export interface TrialsRequest {
  /** Of the scenario. */
  readonly name: string;
  readonly signal: Plan['signal'];
  readonly traced: boolean;
  /** How many points are tried; 0: all. */
  readonly most: number;
  readonly bootstrap: string;
  /** Whether a victim's pid goes to a living stranger, in a pid namespace of the run's own. */
  readonly stranger?: boolean;
}

type Parameters = Readonly<Record<string, string | number | boolean>>;

/** What became of one trial, as its program prints it. */
interface Tried {
  readonly at: number;
  readonly point: string;
  readonly fates: readonly string[];
  readonly faults: readonly string[];
}

/** What starts a command in a pid namespace of its own, where it may choose pids. */
const OWN_PIDS = ['unshare', '-Urpf', '--mount-proc', '--kill-child'];

/** Why this system has no strangers with a dead process's pid, in brackets; empty where it has. */
export function whyNoStrangers(): string {
  const [command = '', ...args] = [...OWN_PIDS, 'sh', '-c', 'echo 99 >/proc/sys/kernel/ns_last_pid'];
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : `(skipped, no pid namespace: ${error?.message ?? stderr.trim()})`;
}

/** Real seconds for all trials of a scenario. */
const DEADLINE = 900;

/** The trials of a scenario: what became of each, and all faults, one a line. */
export async function runTrials({ bootstrap, traced, stranger = false, ...rest }: TrialsRequest) {
  const parameters = { ...rest, stranger };
  return runProgram('injection/trials.ts', parameters, { traced, bootstrap });
}

/** Trials of a child that is killed as it begins. `bytes`: of its args; `most`: as above. */
export function runLives(
  parameters: { readonly bytes: number; readonly most: number },
  options: { readonly traced: boolean; readonly bootstrap: string },
) {
  return runProgram('injection/lives.ts', parameters, options);
}

async function runProgram(
  program: string,
  parameters: Parameters,
  { traced, bootstrap }: { readonly traced: boolean; readonly bootstrap: string },
) {
  const way = traced ? (parameters['stranger'] ? runObserved : runTraced) : runUntraced;
  const { lines, stderr } = await way(program, parameters, bootstrap);
  const tried = lines.map((line) => JSON.parse(line) as Tried);
  const faults = tried.flatMap(({ at, point, faults: found }) =>
    found.map((fault) => `${at} ${point}: ${fault}`),
  );
  return { tried, faults: stderr === '' ? faults : [...faults, stderr] };
}

async function runTraced(program: string, parameters: Parameters, bootstrap: string) {
  const { prints, of, reason } = await launch(program, {
    parameters,
    bootstrap,
    timeout: DEADLINE,
  });
  const errors = of('output').map(({ text }) => text);
  if (reason !== 'finished') errors.push(`the run ended: ${reason}`);
  return { lines: prints('main'), stderr: errors.join('\n') };
}

/** With an observer that is in the pid namespace of the run, too. */
async function runObserved(program: string, parameters: Parameters, bootstrap: string) {
  const script = await buildObserver();
  const observer = await startObserver(script, program, {}, { parameters, bootstrap, within: OWN_PIDS });
  const deadline = setTimeout(() => observer.kill('SIGKILL'), DEADLINE * 1000);
  const log = observer.stdout === null ? '' : await text(observer.stdout);
  clearTimeout(deadline);
  const events = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TraceEvent);
  const errors = events.flatMap((event) => (event.kind === 'output' ? [event.text] : []));
  const end = events.findLast((event) => event.kind === 'end');
  if (end?.reason !== 'finished') errors.push(`the run ended: ${end?.reason ?? 'with its observer'}`);
  const lines = events.flatMap((event) =>
    event.kind === 'print' && event.process === 'main' ? [event.text] : [],
  );
  return { lines, stderr: errors.join('\n') };
}

async function runUntraced(program: string, parameters: Parameters, bootstrap: string) {
  const { stdout, stderr, code } = await launchUntraced(program, parameters, {
    bootstrap,
    deadline: DEADLINE,
    within: parameters['stranger'] ? OWN_PIDS : [],
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { lines, stderr: code === 0 ? stderr : `${stderr}\nmain ended with ${code}` };
}
