/** From the event log to the timeline model. One pass over the events, so that a log of 500,000 is no matter. */
import { type AcquireEvent, asHappened, type EventKind, type RunEvent, type TraceEvent } from './events.js';
import { closeLane, draftLane, endOf, type LaneDraft, sampleKernel, tell } from './lane-draft.js';
import { advance, begunBy, createMoment, type Holding, type Moment, objectAt } from './moment.js';
import type { Hold, Timeline } from './timeline.js';

const MAIN = 'main';

/**
 * The timeline of a log, which may stop at any event: what was going on then goes on until the log's last moment.
 * A lane is told by its own process's events; its birth and collection by its parent's; the kernel's view, and the
 * end of a process that could not speak any more, by the observer's. The observer itself has no lane. It is measured from
 * here, so each event has the time when it happened, not when it was told.
 */
export function buildTimeline(log: readonly TraceEvent[]): Timeline {
  const events = log.some(({ late }) => late !== undefined) ? log.map(asHappened) : log;
  const run = events.find((event) => event.kind === 'run') ?? null;
  const end = events.findLast((event) => event.kind === 'end') ?? null;
  const duration = events.reduce((latest, event) => Math.max(latest, event.t), 0);
  const drafts = new Map<string, LaneDraft>();
  const moment = createMoment();
  const holdings = new Map<string, Holding[]>();

  for (const event of events) {
    advance(moment, event);
    const begun = event.kind === 'acquire' ? begunBy(moment, event) : undefined;
    if (begun) note(holdings, begun);
    if (event.kind === 'spawn' || event.kind === 'join' || event.kind === 'kill')
      noteChild(laneIn(drafts, event.child, event.childPid), event);
    if (isObservers(event, run)) continue;
    noteOwn(laneIn(drafts, event.process, event.pid), event);
  }

  const lanes = mainFirst([...drafts.values()]).map((draft) => {
    const parent = draft.spawn ? drafts.get(draft.spawn.process) : undefined;
    return closeLane(draft, {
      duration,
      hasParent: parent !== undefined,
      parentEnd: parent ? endOf(parent) : null,
      holdsUntil: (until) =>
        (holdings.get(draft.process) ?? [])
          .filter(({ acquired }) => !isSignal(moment, acquired))
          .map((holding) => toHold(holding, until)),
    });
  });
  return { run, end, duration, lanes, events };
}

/** Whether it was a semaphore that turned out to be a signal: nobody held it. */
const isSignal = (moment: Moment, { primitive, object }: AcquireEvent): boolean =>
  primitive === 'semaphore' && objectAt(moment, primitive, object)?.isSignal === true;

function laneIn(drafts: Map<string, LaneDraft>, process: string, pid: number): LaneDraft {
  const known = drafts.get(process);
  if (known) return known;
  const draft = draftLane(process, pid);
  drafts.set(process, draft);
  return draft;
}

const OF_THE_RUN: ReadonlySet<EventKind> = new Set([
  'run',
  'program',
  'standstill',
  'steer',
  'stop',
  'end',
  'verdict',
]);

function isObservers({ kind, process, pid }: TraceEvent, run: RunEvent | null): boolean {
  return OF_THE_RUN.has(kind) || (process !== MAIN && pid === run?.pid);
}

function noteChild(child: LaneDraft, event: TraceEvent & { kind: 'spawn' | 'join' | 'kill' }): void {
  if (event.kind === 'spawn') child.spawn ??= event;
  else if (event.kind === 'join') child.join ??= event;
  else if (event.farewell) child.farewell ??= event;
}

function noteOwn(draft: LaneDraft, event: TraceEvent): void {
  switch (event.kind) {
    case 'state':
      sampleKernel(draft, event);
      break;
    case 'point': // it stopped for the observer's sake
    case 'output': // may have been read from its descriptors by the observer: says nothing of what it is doing now
      break;
    case 'exit':
      if (event.seenBy === 'observer') draft.found ??= event;
      else draft.exit ??= event;
      break;
    case 'fail':
      draft.fail ??= event;
      tell(draft, event);
      break;
    case 'start':
      draft.start ??= event;
      tell(draft, event);
      break;
    default:
      tell(draft, event);
  }
}

function note(holdings: Map<string, Holding[]>, holding: Holding): void {
  const known = holdings.get(holding.process);
  if (known) known.push(holding);
  else holdings.set(holding.process, [holding]);
}

/** One that is still open ends at `end` (seconds). */
function toHold({ acquired, released }: Holding, end: number): Hold {
  return {
    object: acquired.object,
    primitive: acquired.primitive,
    from: acquired.t,
    to: Math.max(acquired.t, released?.t ?? end),
    acquired: acquired.seq,
    released: released?.seq ?? null,
  };
}

function mainFirst(drafts: readonly LaneDraft[]): readonly LaneDraft[] {
  const main = drafts.find((draft) => draft.process === MAIN);
  return main ? [main, ...drafts.filter((draft) => draft !== main)] : drafts;
}
