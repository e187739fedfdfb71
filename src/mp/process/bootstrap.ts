/**
 * The first code of every lesson process: reads who it is, loads the program, runs main() or the target, waits for its
 * children as CPython does, and ends. Installs no signal handler: a handler could not run while the process blocks.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { useNativeAddon } from '../../os/native.js';
import { exitNow } from '../../os/spawn.js';
import { emit, openTrace, tracing } from '../../trace/emit.js';
import type { ErrorReport } from '../../trace/events.js';
import { FD, setContext } from '../context.js';
import { MpError } from '../errors.js';
import * as library from '../index.js';
import { createPerturbation } from '../perturbation.js';
import { installGate, point } from '../point.js';
import { inheritMemory } from '../primitives/memory.js';
import { captureConsole } from '../print.js';
import { unpack } from '../travel/transfer.js';
import { decodeRequest, type MainRequest, type ProcessRequest } from './child-request.js';
import { activeChildren, joinChildren } from './process.js';
import { loadProgram, resolveTarget } from './program.js';

const request = decodeRequest(readFileSync(FD.payload));
// none: the observer, or the parent, ended before it could send it
if (request === null) process.exit(0);
closeSync(FD.payload);
openSync('/dev/null', 'r'); // takes the lowest free number, 0, so that programs find an empty standard input
start(request);

function start(request: ProcessRequest): void {
  setContext(request);
  useNativeAddon(request.program.addon);
  if (request.traced) openTrace(FD.trace, request.name);
  if (request.role === 'child') inheritMemory();
  if (request.settings.perturb) installGate(createPerturbation(request.settings.seed, request.path));
  captureConsole();
  process.exit = (code) => end(Number(code ?? process.exitCode ?? 0));
  process.on('uncaughtException', (error) => end(1, error));
  try {
    const work = prepare(request);
    emit({ kind: 'start', ppid: process.ppid });
    point({ call: 'begin' });
    settle(work());
  } catch (error) {
    finish(1, error);
  }
}

function prepare(request: ProcessRequest): () => unknown {
  if (request.role === 'main') return prepareMain(request);
  const { program, target } = request;
  const run = resolveTarget(target, program, library);
  const args = unpack(request.args) as unknown[];
  return () => run(...args);
}

function prepareMain({ program, parameters }: MainRequest): () => unknown {
  const { main } = loadProgram(program, library);
  if (typeof main !== 'function') {
    throw new MpError(
      'NO_MAIN',
      `${program.file} exports no function main. Add \`export function main() { … }\`: it is where the run begins`,
    );
  }
  return () => main(parameters);
}

/** The event loop turns first, for what the program left to it: promises, timers, callbacks. Mostly there is nothing. */
function settle(result: unknown): void {
  if (result instanceof Promise) {
    process.once('beforeExit', () =>
      finish(1, new MpError('UNSETTLED_MAIN', 'The promise it returned never settled')),
    );
    result.then(
      () => finish(0),
      (error) => finish(1, error),
    );
  } else process.once('beforeExit', () => finish(0));
}

/** Ends as Python's processes do: an uncaught error is reported at once, children are waited for, then it is over. */
function finish(code: number, error?: unknown): void {
  // it may have to wait long for its children; why it failed should not
  if (error !== undefined && activeChildren().length > 0) {
    if (tracing()) emit({ kind: 'fail', error: reportError(error) });
    else console.error(String(error));
  }
  try {
    joinChildren();
  } catch (joinError) {
    end(1, error ?? joinError);
  }
  end(code || Number(process.exitCode ?? 0), error);
}

function end(code: number, error?: unknown): never {
  point({ call: 'exit' });
  const report = error === undefined ? undefined : reportError(error);
  if (report && !tracing()) writeSync(2, `${report.stack ?? report.message}\n`);
  emit({
    kind: 'exit',
    code: code & 0xff,
    signal: null,
    seenBy: 'self',
    ...(report ? { error: report } : {}),
  });
  return exitNow(code & 0xff);
}

function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: 'Error', message: `threw ${String(error)}` };
  const { name, message, stack, code } = error as Error & { code?: unknown };
  return { name, message, ...(typeof code === 'string' ? { code } : {}), ...(stack ? { stack } : {}) };
}
