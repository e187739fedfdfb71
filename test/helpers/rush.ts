/** The lesson phone-rush on a machine that is not at rest. */
import { launch } from './launch.js';
import { type Pace, stopAtRandom } from './unrest.js';

/** Real seconds. */
const DEADLINE = 300;

/** Who won in one run, how it ended, and how often a process was stopped meanwhile. */
export async function rush(buyers: number, pace: Pace) {
  const unrest = stopAtRandom(pace);
  const { reason, exitcode, of } = await launch('../../lessons/phone-rush/lesson.ts', {
    parameters: { buyers, phones: 10 },
    timeout: DEADLINE,
    onEvent: unrest.add,
  });
  const winners = of('print').filter(({ text }) => text.endsWith('gets a phone'));
  return { reason, exitcode, winners: winners.length, put: of('put').length, stops: unrest.end() };
}
