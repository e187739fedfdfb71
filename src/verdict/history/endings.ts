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

/** The processes that ended by themselves or by each other, not because the whole run was stopped. In lane order. */
export const endingsOf = perTimeline((timeline): readonly EndedProcess[] => {
  const evidence = new Map<string, number>();
  const killed = new Set<string>();
  for (const event of timeline.events) {
    if (event.kind === 'kill') killed.add(event.child);
    const ended = event.kind === 'exit' ? event.process : event.kind === 'join' ? event.child : null;
    if (ended !== null && !evidence.has(ended)) evidence.set(ended, event.seq);
  }
  const stopped = ['interrupted', 'timeout', 'deadlock'].includes(timeline.end?.reason ?? '');
  return timeline.lanes.flatMap((lane) => {
    const { ended, process } = lane;
    // When a run is stopped, the observer ends what is left of it: that is no fact about the program.
    const bySignal = lane.exitcode === null || lane.exitcode < 0;
    const withTheRun = stopped && bySignal && lane.collected === null && !killed.has(process);
    if (ended === null || withTheRun) return [];
    const seq = evidence.get(process);
    return [{ lane, ended, evidence: seq === undefined ? [] : [seq] }];
  });
});

/** The processes that failed: with an error, a code other than 0, or by a signal that nobody in the program sent. */
export function failedLanes(timeline: Timeline): Lane[] {
  const terminated = new Set(
    timeline.events.flatMap((event) => (event.kind === 'kill' ? [event.child] : [])),
  );
  return endingsOf(timeline)
    .map(({ lane }) => lane)
    .filter(({ process, error, exitcode }) => {
      const code = exitcode ?? 0;
      return error !== null || code > 0 || (code < 0 && !terminated.has(process));
    });
}

/** The processes in groups of the same key, in the order of the first of each. */
export function alike(
  ended: readonly EndedProcess[],
  keyOf: (each: EndedProcess) => string,
): [EndedProcess, ...EndedProcess[]][] {
  const groups = new Map<string, [EndedProcess, ...EndedProcess[]]>();
  for (const each of ended) {
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
