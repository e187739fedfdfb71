/**
 * How a lesson process ends by itself: its children first, then what the program asked for with process.on('exit'), then
 * its last word. A process that a signal ends does nothing of this, as in Python.
 */
import { OsError } from '../../../os/errors.js';
import { writeAll } from '../../../os/output.js';
import { exitNow } from '../../../os/spawn.js';
import { emit, tracing } from '../../../trace/emit.js';
import type { ErrorReport } from '../../../trace/events.js';
import { point } from '../../point.js';
import { nameHere } from '../../spelling/method-names.js';
import { activeChildren, joinChildren, terminateChildren } from '../process.js';
import { CANNOT_START } from '../start/launch.js';
import { toExitStatus } from './exit-status.js';

/** An error that nobody caught. It may be anything, undefined too. */
interface Failure {
  readonly error: unknown;
}

/**
 * At the end of the code, or after an uncaught error, as CPython: the error is reported at once, daemons are terminated,
 * all children are waited for. Where the system had no room for a process, its sisters are terminated, too: they would
 * wait for one that never comes.
 */
export function finish(failure?: Failure): never {
  const leavesNobody = isCannotStart(failure);
  // it may have to wait long for its children; why it failed should not
  if (failure && !leavesNobody && activeChildren().length > 0) {
    if (tracing()) emit({ kind: 'fail', error: reportError(failure.error) });
    else console.error(String(failure.error));
  }
  try {
    terminateChildren(leavesNobody ? 'all' : 'daemons');
    joinChildren();
  } catch (error) {
    end(1, failure ?? { error });
  }
  if (failure) end(1, failure);
  leave();
}

/** What process.exit() is here: daemons are terminated, nobody is waited for. `code`: see toExitStatus. */
export function leave(code?: unknown): never {
  const { status, complaint } = toExitStatus(code ?? process.exitCode);
  if (complaint !== undefined) console.error(complaint);
  terminateChildren('daemons');
  end(status);
}

let hooksCalled = false;

function end(code: number, failure?: Failure): never {
  if (hooksCalled) sayGoodbye(code, failure); // a hook called process.exit()
  hooksCalled = true;
  try {
    process.exitCode = code;
    process.emit('exit', code);
  } catch (error) {
    sayGoodbye(1, failure ?? { error });
  }
  sayGoodbye(toExitStatus(process.exitCode).status, failure);
}

function sayGoodbye(code: number, failure?: Failure): never {
  point({ call: 'exit' });
  const report = failure && reportError(failure.error);
  if (report && !tracing()) writeAll(2, `${report.stack ?? report.message}\n`);
  emit({ kind: 'exit', code, signal: null, seenBy: 'self', ...(report ? { error: report } : {}) });
  return exitNow(code);
}

function isCannotStart(failure: Failure | undefined): boolean {
  return failure?.error instanceof OsError && failure.error.code === CANNOT_START;
}

function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: 'Error', message: `threw ${String(error)}` };
  const { name, message: said, stack, code } = error as Error & { code?: unknown };
  const message = `${said}${nameHere(said)}`;
  return {
    name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack ? { stack: stack.replace(said, () => message) } : {}),
  };
}
