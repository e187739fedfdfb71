/** When it is enough of what goes on by itself. */
import type { TraceEvent } from '../trace/events.js';
import type { Finding } from '../verdict/finding.js';

/** What is found now and was not before: the first that went wrong, else the first. */
export function newFinding(before: readonly Finding[], now: readonly Finding[]): Finding | null {
  const known = new Set(before.map(keyOf));
  const fresh = now.filter((finding) => !known.has(keyOf(finding)));
  return fresh.find(({ shown }) => shown === false) ?? fresh[0] ?? null;
}

const keyOf = ({ finding, data }: Finding): string => JSON.stringify([finding, data]);

/** Whether `process` has printed, among the events from `from` on. */
export const hasPrinted = (events: readonly TraceEvent[], from: number, process: string): boolean =>
  events.slice(from).some((event) => event.kind === 'print' && event.process === process);
