/** How the processes of a run ended. */
import type { ErrorReport } from '../../trace/events.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** A process that has ended, and the event that says so first: its own exit, the observer's, or its parent's join. */
export interface EndedProcess {
  readonly lane: Lane;
  readonly ended: number;
  readonly evidence: readonly number[];
}

/** The processes that ended by themselves or by each other, not because the whole run was stopped (see untilStopped). In lane order. */
export const endingsOf = perTimeline((timeline): readonly EndedProcess[] => {
  const evidence = new Map<string, number>();
  const killed = killsOf(timeline);
  for (const event of timeline.events) {
    const ended = event.kind === 'exit' ? event.process : event.kind === 'join' ? event.child : null;
    if (ended !== null && !evidence.has(ended)) evidence.set(ended, event.seq);
  }
  const { reason = '', stopped } = timeline.end ?? {};
  const wasStopped = ['interrupted', 'timeout', 'deadlock'].includes(reason);
  return timeline.lanes.flatMap((lane) => {
    const { ended, process } = lane;
    // The observer ends what is left of a run that is stopped. A log that does not tell when leaves open whose deed a death was.
    const bySignal = lane.exitcode === null || lane.exitcode < 0;
    const inDoubt = wasStopped && bySignal && lane.collected === null && !killed.has(process);
    const withTheRun = stopped === undefined ? inDoubt : (ended ?? 0) > stopped;
    if (ended === null || withTheRun) return [];
    const seq = evidence.get(process);
    return [{ lane, ended, evidence: seq === undefined ? [] : [seq] }];
  });
});

/** A process that failed, perhaps still waiting for its children, and the events that say so, the first one first. */
export interface FailedProcess {
  readonly lane: Lane;
  readonly evidence: readonly number[];
}

/** The processes that failed by themselves: with an error, or a code other than 0. In lane order. */
export const failuresOf = perTimeline((timeline): readonly FailedProcess[] => {
  const fails = new Map<string, number>();
  for (const { kind, process, seq } of timeline.events) if (kind === 'fail') fails.set(process, seq);
  const ended = new Map(endingsOf(timeline).map((ending) => [ending.lane, ending]));
  return timeline.lanes.flatMap((lane) => {
    const fail = fails.get(lane.process);
    const ending = ended.get(lane);
    const failed = fail !== undefined || (ending && (lane.error !== null || (lane.exitcode ?? 0) > 0));
    return failed ? [{ lane, evidence: fail === undefined ? (ending?.evidence ?? []) : [fail] }] : [];
  });
});

/** The processes that failed: by themselves, or by a signal that nobody in the program sent. */
export function failedLanes(timeline: Timeline): Lane[] {
  const failed = new Set(failuresOf(timeline).map(({ lane }) => lane));
  const killed = new Set(
    endingsOf(timeline).flatMap(({ lane }) =>
      (lane.exitcode ?? 0) < 0 && causeOfDeath(timeline, lane) !== 'sent' ? [lane] : [],
    ),
  );
  return timeline.lanes.filter((lane) => failed.has(lane) || killed.has(lane));
}

/** Who ended a process that a signal ended: the program (`kill`, `terminate`), want of memory, or nobody the log knows. */
export type CauseOfDeath = 'sent' | 'memory' | 'unknown';

export function causeOfDeath(timeline: Timeline, { process, pid, exitcode }: Lane): CauseOfDeath {
  if (killsOf(timeline).has(process)) return 'sent';
  return exitcode === -SIGABRT && ranOutOfMemory(timeline, pid) ? 'memory' : 'unknown';
}

const killsOf = perTimeline(
  ({ events }): ReadonlySet<string> =>
    new Set(events.flatMap((event) => (event.kind === 'kill' ? [event.child] : []))),
);

/** The same on every POSIX system. */
const SIGABRT = 6;

/** V8 says so before it gives up, and which process it is: "[4107:0x2f1] 812 ms: Mark-Compact …". */
function ranOutOfMemory({ events }: Timeline, pid: number): boolean {
  const told = events.flatMap((event) => (event.kind === 'output' ? [event.text] : []));
  return (
    told.some((text) => text.includes('out of memory')) && told.some((text) => text.includes(`[${pid}:0x`))
  );
}

/** "program.ts:12": the innermost line of the program's own file in the stack of an error; '' if it is not there. */
export function errorPlace(error: ErrorReport | null, { run }: Timeline): string {
  if (!run) return '';
  const own = run.lesson ? `/${run.program}/lesson.` : `/${run.program.replace(/^.*\//, '')}:`;
  const frame = error?.stack?.split('\n').find((line) => line.includes(own));
  const [, file, line] = /([^/:]+):(\d+)(?::\d+)?\)?$/.exec(frame?.trim() ?? '') ?? [];
  return file && line ? `${file}:${line}` : '';
}

/** The processes in groups of the same key, in the order of the first of each. */
export function alike<Process extends FailedProcess>(
  processes: readonly Process[],
  keyOf: (each: Process) => string,
): [Process, ...Process[]][] {
  const groups = new Map<string, [Process, ...Process[]]>();
  for (const each of processes) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** "TypeError: x is not a function", one line; '' if the process reported no error. */
export function errorLine(error: ErrorReport | null): string {
  if (!error) return '';
  const [message = ''] = error.message.split('\n');
  return message === '' ? error.name : `${error.name}: ${message}`;
}
