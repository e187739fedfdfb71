/** Wire events from the trace pipe to the log: numbered, in run time, with lane names unique within the run. Pure state. */

import type { EventBody, ItemOrigin, TraceEvent } from '../../trace/events.js';
import type { WireEvent } from '../../trace/log/decode.js';
import { createPutLedger, type PutLedger } from './put-ledger.js';

/** A lesson process as the observer knows it. */
export interface Watched {
  readonly process: string;
  readonly pid: number;
  /** The process that started it; the observer for main. */
  readonly parentPid: number;
  ended: boolean;
  /** Its parent said that it collected it. */
  collected: boolean;
}

export interface Collector {
  /** Takes an event a lesson process wrote; returns what goes into the log because of it. */
  accept(wire: WireEvent): TraceEvent[];
  /** Takes an event the observer itself saw at monotonic second `at`. */
  observe(body: EventBody, about: { readonly process: string; readonly pid: number }, at: number): TraceEvent;
  /** The `t` of monotonic second `at`. */
  timeOf(at: number): number;
  /** The lesson processes seen so far, by pid. */
  readonly watched: ReadonlyMap<number, Watched>;
}

/** `startedAt`: monotonic second that counts as 0; `main`: pid of the main process; `observer`: ours. */
export function createCollector(startedAt: number, main: number, observer: number): Collector {
  const watched = new Map<number, Watched>();
  const names = new Map<string, number>();
  const puts = new Map<number, PutLedger>();
  let seq = 0;
  let latest = 0;

  /** `born`: the process has just been started, so an ended one with this pid was another one. */
  const watch = (name: string, pid: number, parentPid: number, born: boolean): Watched => {
    const known = watched.get(pid);
    if (known && !(born && known.ended)) return known;
    const fresh: Watched = {
      process: nameLane(name),
      pid,
      parentPid,
      ended: false,
      collected: false,
    };
    watched.set(pid, fresh);
    return fresh;
  };

  const timeOf = (at: number) => Math.round((at - startedAt) * 1e6) / 1e6;

  /** "w", and "w#2" for the second process of that name. */
  const nameLane = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    // another one may have been called so by the program
    return count === 1 ? name : names.has(`${name}#${count}`) ? nameLane(name) : nameLane(`${name}#${count}`);
  };

  /** Nothing is told earlier than what was told before: see EventBase.late. */
  const log = (body: EventBody, process: string, pid: number, at: number): TraceEvent => {
    const happened = timeOf(at);
    latest = Math.max(latest, happened);
    const late = Math.round((latest - happened) * 1e6) / 1e6;
    return { seq: seq++, t: latest, process, pid, ...body, ...(late > 0 ? { late } : {}) } as TraceEvent;
  };

  /** Whether a put is news: a get that came before it may have told it already. */
  const isNewPut = ({ queue }: ItemOrigin, number: number): boolean => {
    const ledger = puts.get(queue) ?? createPutLedger();
    puts.set(queue, ledger);
    return ledger.enter(number);
  };

  /** The put of an item that was got, if its putter has not told it yet, or never will: it was killed before. */
  const logPutOf = ({ object, item, number }: ItemBody, origin: ItemOrigin): TraceEvent[] => {
    const putter = origin.put && watched.get(origin.put.pid);
    if (!origin.put || !putter || number === undefined || !isNewPut(origin, number)) return [];
    const { pid, t, size } = origin.put;
    return [log({ kind: 'put', object, item, number, size }, putter.process, pid, t)];
  };

  watch('main', main, observer, true);

  return {
    watched,
    timeOf,
    accept({ t, process, pid, origin, joined, late: _, ...body }) {
      const lane = watch(process, pid, 0, false);
      const events: TraceEvent[] = [];
      if (body.kind === 'spawn') {
        const child = watch(body.child, body.childPid, pid, true);
        events.push(log({ ...body, child: child.process }, lane.process, pid, t));
      } else if (body.kind === 'join') {
        const child = watched.get(body.childPid);
        if (child && !child.ended) events.push(log(toExit(body.exitcode), child.process, child.pid, t));
        if (child) child.ended = child.collected = true;
        events.push(log({ ...body, child: child?.process ?? body.child }, lane.process, pid, t));
      } else if (body.kind === 'kill') {
        const child = watched.get(body.childPid);
        events.push(log({ ...body, child: child?.process ?? body.child }, lane.process, pid, t));
      } else if (joined !== undefined && (body.kind === 'block' || body.kind === 'timeout')) {
        const other = watched.get(joined);
        events.push(log({ ...body, object: other?.process ?? body.object }, lane.process, pid, t));
      } else if (joined !== undefined && body.kind === 'point') {
        const other = watched.get(joined);
        events.push(log(other ? { ...body, child: other.process } : body, lane.process, pid, t));
      } else {
        if (origin && body.kind === 'get') events.push(...logPutOf(body, origin));
        if (origin && body.kind === 'put' && body.number !== undefined && !isNewPut(origin, body.number)) {
          return events;
        }
        if (body.kind === 'exit') lane.ended = true;
        events.push(log(body as EventBody, lane.process, pid, t));
      }
      return events;
    },
    observe(body, { process, pid }, at) {
      const known = watched.get(pid);
      if (body.kind === 'exit' && known) known.ended = true;
      return log(body, process, pid, at);
    },
  };
}

type ItemBody = Extract<EventBody, { kind: 'put' | 'get' }>;

/** An exit the process did not announce itself, from its exit code as Python counts. */
export function toExit(exitcode: number | null): EventBody {
  const code = exitcode !== null && exitcode >= 0 ? exitcode : null;
  const signal = exitcode !== null && exitcode < 0 ? -exitcode : null;
  return { kind: 'exit', code, signal, seenBy: 'observer' };
}
