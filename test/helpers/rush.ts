/** The lesson phone-rush on a machine that is not at rest. */
import { STOP_CHANCE } from './injection/plan.js';
import { launch } from './launch.js';
import { stopAtRandom } from './unrest.js';

/** Real seconds. */
const DEADLINE = 300;
/** Of the some 100 points of a buyer, before and after its system calls and atomic accesses. */
const CHANCE = 1 / 200;

/**
 * Who won in one run, how it ended, and how often a process was stopped from outside meanwhile. Processes stop themselves as
 * well, anywhere in mp. `bootstrap`: of a build with points.
 */
export async function rush(buyers: number, bootstrap: string) {
  const unrest = stopAtRandom({ stop: 1500, pause: 100 });
  process.env[STOP_CHANCE] = String(CHANCE);
  const { reason, exitcode, of } = await launch('../../lessons/phone-rush/lesson.ts', {
    parameters: { buyers, phones: 10 },
    bootstrap,
    timeout: DEADLINE,
    onEvent: unrest.add,
  });
  delete process.env[STOP_CHANCE];
  const winners = of('print').filter(({ text }) => text.endsWith('gets a phone'));
  return { reason, exitcode, winners: winners.length, put: of('put').length, stops: unrest.end() };
}
