/** Who holds which end of a pipe, and what is under way in it. */
import type { CloseEvent, MessageEvent, PipeEnd } from '../events.js';
import { objectIn, touch } from './objects.js';
import type { Moment, OneWay, PipeNow } from './state.js';

/** The pipe as `process` uses it: one that is not known to have been handed an end has made the pipe itself, and holds all of it. */
export function pipeOf(moment: Moment, object: string, process: string): PipeNow {
  const pipe = objectIn(moment, 'pipe', object);
  if (!pipe.ends.has(process)) pipe.ends.set(process, new Set(['receiving', 'sending']));
  return pipe;
}

export function handEnd(moment: Moment, { object, end }: PipeEnd, from: string, to: string): void {
  const pipe = pipeOf(moment, object, from);
  if (end === 'both') pipe.twoWay = true;
  const held = pipe.ends.get(to) ?? new Set();
  for (const each of oneWays(end)) held.add(each);
  pipe.ends.set(to, held);
}

/** A process has ended, and its descriptors with it. */
export function letGo(moment: Moment, process: string): void {
  for (const { ends } of moment.objects.pipe.values()) ends.get(process)?.clear();
}

export function closeEnd(moment: Moment, { object, process, end }: CloseEvent): void {
  if (end === undefined) return;
  const pipe = pipeOf(moment, object, process);
  if (end === 'both') pipe.twoWay = true;
  else pipe.ends.get(process)?.delete(end);
}

/** A message leaves its sender, or has arrived. */
export function carry(moment: Moment, event: MessageEvent): void {
  const { kind, object, process, message, seq } = event;
  pipeOf(moment, object, process);
  const pipe = touch(moment, 'pipe', object, seq);
  const by = kind === 'send' ? 1 : -1;
  pipe.messages = Math.max(0, pipe.messages + by);
  pipe.bytes += by * (event.bytes ?? 0);
  if (kind === 'send') pipe.underWay.set(message, event);
  else {
    pipe.underWay.delete(message);
    pipe.received = seq;
  }
}

/** Processes that hold an end at which one can do that, in the order they got it; null if the log does not tell. */
export function endHolders(pipe: PipeNow | undefined, end: OneWay): readonly string[] | null {
  if (!pipe || pipe.twoWay) return null;
  return [...pipe.ends].flatMap(([process, held]) => (held.has(end) ? [process] : []));
}

const oneWays = (end: PipeEnd['end']): readonly OneWay[] =>
  end === 'both' ? ['receiving', 'sending'] : [end];
