/** Runs the smallest program that hands a lock over: two processes, shared memory, sleeping and waking in the kernel. */
import type { DoctorData } from '../../os/machine/examination.js';
import type { TraceEvent } from '../../trace/events.js';
import { run } from '../run.js';
import { prepareLesson } from '../start/prepare.js';

/** Real seconds; it takes a fraction of one. */
const HANDOVER_LIMIT_S = 10;

/** `main` sleeps until `taker` is there, lets it come to wait for the key, and hands it over. */
const PROGRAM = `
const { Event, Lock, Process, sleep } = require('concur-lesson/mp');
exports.taker = function taker(key, ready) { ready.set(); key.acquire(); key.release(); };
exports.main = function main() {
  const [key, ready] = [new Lock({ name: 'key' }), new Event({ name: 'ready' })];
  key.acquire();
  const taker = new Process({ target: exports.taker, args: [key, ready], name: 'taker' });
  taker.start();
  ready.wait();
  sleep(0.1);
  key.release();
  taker.join();
};
`;

/** Never throws: what went wrong is the answer. */
export async function tryHandover(): Promise<DoctorData['handover']> {
  const events: TraceEvent[] = [];
  try {
    const { reason } = await run({
      program: prepareLesson('/lock-handover.js', PROGRAM, PROGRAM),
      label: 'lock-handover',
      lesson: false,
      parameters: {},
      settings: { seed: 0, speed: 1 },
      timeout: HANDOVER_LIMIT_S,
      onEvent: (event) => events.push(event),
    });
    const error = findError(events) ?? (reason === 'finished' ? null : reason);
    return { outcome: error === null && wasHandedOver(events) ? 'done' : 'failed', error };
  } catch (error) {
    return { outcome: 'failed', error: (error as Error).message };
  }
}

/** Somebody slept until the other woke it, and the taker had the key only after main had given it back. */
export function wasHandedOver(events: readonly TraceEvent[]): boolean {
  const slept = events.some((event) => event.kind === 'block' && event.on !== 'join');
  const seqOf = (kind: TraceEvent['kind'], process: string) =>
    events.find((event) => event.kind === kind && event.process === process)?.seq ?? Number.NaN;
  return slept && seqOf('release', 'main') < seqOf('acquire', 'taker');
}

function findError(events: readonly TraceEvent[]): string | null {
  for (const event of events) if (event.kind === 'exit' && event.error) return event.error.message;
  return null;
}
