/** What a run left undone or broken: locks nobody can get, children nobody collected, processes that failed. */
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Ending, endingsOf, errorLine } from '../history/endings.js';
import { lockHistories } from '../history/locks.js';
import { type Finding, finding } from '../undefined-finding.js';

/** Locks whose holder ended without a release. Evidence: the acquire, the end, the requests in vain. */
export function abandonedLockFindings(timeline: Timeline): Finding[] {
  const endings = new Map(endingsOf(timeline).map((ending) => [ending.lane.process, ending]));
  return [...lockHistories(timeline).values()].flatMap(({ object, turns, unanswered }) => {
    const turn = turns.findLast(({ process, released }) => !released && endings.has(process));
    const ending = turn && endings.get(turn.process);
    if (!ending) return [];
    const others = unanswered.filter((request) => request.process !== turn.process);
    const data = { object, holder: turn.process, waiting: others.map((request) => request.process) };
    const evidence = [turn.acquired.seq, ...ending.evidence, ...others.map((request) => request.seq)];
    return [finding('abandoned-lock', null, data, evidence)];
  });
}

/** Children that never got through the activity. Evidence: where they began it. */
export function unfinishedFindings(timeline: Timeline, activity: ActivityMarks): Finding[] {
  const spans = activitySpans(timeline, activity);
  const finished = new Set(spans.filter((span) => span.last !== null).map((span) => span.process));
  const children = timeline.lanes.filter((lane) => lane.parent !== null);
  const processes = children.map((lane) => lane.process).filter((process) => !finished.has(process));
  const evidence = spans.filter((span) => !finished.has(span.process)).map((span) => span.first);
  return processes.length === 0 ? [] : [finding('unfinished', false, { processes }, evidence)];
}

/** Children that ended while their parent went on and never collected them. Evidence: their ends. */
export function uncollectedFindings(timeline: Timeline): Finding[] {
  const lanes = new Map(timeline.lanes.map((lane) => [lane.process, lane]));
  const left = endingsOf(timeline).filter(({ lane, ended }) => {
    const parent = lane.parent === null ? undefined : lanes.get(lane.parent);
    if (!parent || lane.collected !== null) return false;
    // While the parent lives it may still collect it; once the log is over, it did not.
    return parent.ended === null ? timeline.end !== null : parent.ended >= ended;
  });
  if (left.length === 0) return [];
  const processes = left.map(({ lane }) => lane.process);
  return [
    finding(
      'uncollected',
      null,
      { processes },
      left.flatMap((ending) => ending.evidence),
    ),
  ];
}

/** Processes that failed, those that failed alike in one finding. Evidence: their ends. */
export function crashFindings(timeline: Timeline): Finding[] {
  const crashed = endingsOf(timeline).filter(({ lane }) => lane.error !== null || (lane.exitcode ?? 0) > 0);
  return alike(crashed, ({ lane }) => JSON.stringify([lane.exitcode, errorLine(lane.error)])).map((group) => {
    const { exitcode, error } = group[0].lane;
    const data = {
      processes: group.map(({ lane }) => lane.process),
      exitcode: exitcode ?? 1,
      error: errorLine(error),
    };
    return finding(
      'crashed',
      null,
      data,
      group.flatMap((ending) => ending.evidence),
    );
  });
}

/** Processes that a signal ended, those ended by the same one in one finding. Evidence: their ends. */
export function killedFindings(timeline: Timeline): Finding[] {
  const killed = endingsOf(timeline).filter(({ lane }) => (lane.exitcode ?? 0) < 0);
  return alike(killed, ({ lane }) => String(lane.exitcode)).map((group) => {
    const data = { processes: group.map(({ lane }) => lane.process), signal: -(group[0].lane.exitcode ?? 0) };
    return finding(
      'killed',
      null,
      data,
      group.flatMap((ending) => ending.evidence),
    );
  });
}

function alike(endings: readonly Ending[], keyOf: (ending: Ending) => string): [Ending, ...Ending[]][] {
  const groups = new Map<string, [Ending, ...Ending[]]>();
  for (const ending of endings) {
    const group = groups.get(keyOf(ending));
    if (group) group.push(ending);
    else groups.set(keyOf(ending), [ending]);
  }
  return [...groups.values()];
}
