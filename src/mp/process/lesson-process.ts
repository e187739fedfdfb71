/**
 * The first code of every lesson process: reads who it is, loads the program, runs main() or the target, and ends
 * (ending.ts). Installs no signal handler: a handler could not run while the process blocks.
 */
import { useNativeAddon } from '../../os/native.js';
import { emit, openTrace } from '../../trace/emit.js';
import { FD, setContext } from '../context.js';
import { MpError } from '../errors.js';
import { createHabitWatch } from '../habits/habit-watch.js';
import * as library from '../index.js';
import { madeWhileLoading } from '../naming.js';
import { createPerturbation } from '../perturbation.js';
import { type Gate, installGate, point } from '../point.js';
import { inheritMemory } from '../primitives/memory.js';
import { captureConsole } from '../print.js';
import { createSteeredGate } from '../steering/steered-gate.js';
import { unpack } from '../travel/transfer.js';
import { decodeRequest, type MainRequest, type ProcessRequest } from './child-request.js';
import { finish, leave } from './end/ending.js';
import { fileNames, loadProgram, resolveTarget } from './program.js';
import { sayBegun } from './start/beginning.js';
import { readPayload } from './start/payload.js';

sayBegun();
const request = decodeRequest(readPayload());
// none: the observer, or the parent, ended before it could send it
if (request === null) process.exit(0);
start(request);

function start(request: ProcessRequest): void {
  setContext(request);
  useNativeAddon(request.program.addon);
  if (request.traced) openTrace(FD.trace, request.name, fileNames(request.program));
  if (request.role === 'child') inheritMemory();
  else if (request.settings.steered) inheritMemory(FD.steered);
  installGate(gateOf(request));
  captureConsole();
  process.exit = leave;
  process.on('uncaughtException', (error) => finish({ error }));
  try {
    const work = prepare(request);
    emit({ kind: 'start', ppid: process.ppid, ...madeWhileLoading() });
    point({ call: 'begin' });
    settle(work());
  } catch (error) {
    finish({ error });
  }
}

function gateOf(request: ProcessRequest): Gate | null {
  const { perturb, habits, seed, steered } = request.settings;
  if (perturb) return createPerturbation(seed, request.path);
  const watch = habits && request.traced ? createHabitWatch(request) : null;
  return steered ? createSteeredGate(watch) : watch;
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
      finish({ error: new MpError('UNSETTLED_MAIN', 'The promise it returned never settled') }),
    );
    result.then(
      () => finish(),
      (error) => finish({ error }),
    );
  } else process.once('beforeExit', () => finish());
}
