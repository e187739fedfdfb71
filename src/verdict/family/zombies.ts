/** Processes that had ended and that nobody had collected: seen by the kernel, collected late, or left to a new parent. */
import type { Timeline } from '../../trace/timeline.js';
import { type Fate, fatesOf } from '../history/fates.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

/** Every neglected child was seen as Z under its own parent. Evidence: those states; or the ends of the ones that were missed. */
export function zombiesFinding(timeline: Timeline): Finding {
  const neglected = neglectedOf(timeline);
  const missed = neglected.filter(({ zombie }) => zombie === null);
  const outcome = neglected.length === 0 ? 'none' : missed.length > 0 ? 'missed' : 'shown';
  const told = outcome === 'missed' ? missed : neglected;
  const data = {
    outcome,
    names: told.map(({ lane }) => lane.process),
    parents: told.map(({ lane }) => lane.parent ?? ''),
    pids: told.map(({ lane }) => String(lane.parentPid ?? '')),
    longest: longest(told, (fate) => (fate.joined ?? fate.gone)?.t ?? timeline.duration),
  } as const;
  const evidence = told.flatMap(({ zombie, ended }) => (zombie ?? ended)?.seq ?? []);
  return finding('zombies', outcome === 'shown', data, evidence);
}

/** Zombies that their own parent collected in the end. Evidence: the joins. */
export function joinedZombiesFinding(timeline: Timeline): Finding {
  const cured = neglectedOf(timeline).filter(
    ({ zombie, joined }) => zombie !== null && joined !== null && zombie.seq < joined.seq,
  );
  const data = {
    outcome: cured.length > 0 ? 'shown' : 'none',
    names: cured.map(({ lane }) => lane.process),
    parent: cured[0]?.lane.parent ?? '',
    slowest: longest(cured, ({ joined }) => joined?.t ?? 0),
  } as const;
  return finding(
    'joined-zombies',
    cured.length > 0,
    data,
    cured.flatMap(({ joined }) => joined?.seq ?? []),
  );
}

/**
 * Zombies whose parent ended: each was seen with a new parent, or is gone. Evidence: the parent's end, the new parents,
 * the ends of the records.
 */
export function adoptedZombiesFinding(timeline: Timeline): Finding {
  const left = neglectedOf(timeline).filter(
    ({ zombie, joined, parent }) =>
      zombie !== null && joined === null && parent !== null && parent.ended !== null,
  );
  const passed = left.filter(({ adopted, gone }) => adopted !== null || gone !== null);
  const { parent } = passed[0] ?? {};
  const adopted = passed.find((fate) => fate.adopted)?.adopted ?? null;
  const since = parent?.ended ?? 0;
  const data = {
    outcome: passed.length > 0 ? 'shown' : 'none',
    names: passed.map(({ lane }) => lane.process),
    parent: parent?.process ?? '',
    adopter: adopted?.parent ?? '',
    adopterPid: adopted?.ppid ?? 0,
    kept: passed.filter(({ gone }) => gone === null).map(({ lane }) => lane.process),
    slowest: roundSeconds(Math.max(0, ...passed.map(({ gone }) => (gone?.t ?? since) - since))),
    watched: roundSeconds(timeline.duration - since),
  } as const;
  const ending =
    parent && timeline.events.find(({ kind, process }) => kind === 'exit' && process === parent.process);
  const evidence = [
    ...passed.flatMap((fate) => fate.adopted?.seq ?? []),
    ...(ending ? [ending.seq] : []),
    ...passed.flatMap(({ gone }) => gone?.seq ?? []),
  ];
  return finding('adopted-zombies', passed.length > 0 && passed.length === left.length, data, evidence);
}

/** What a zombie still has, from the kernel's view of it before and after its end; null if both were not seen. */
export function zombieRemainsFinding(timeline: Timeline): Finding | null {
  const seen = neglectedOf(timeline).find(
    ({ zombie, largest }) => zombie?.memory === 0 && largest?.memory !== undefined,
  );
  if (!seen?.zombie || !seen.largest) return null;
  const { lane, zombie, largest } = seen;
  const data = {
    process: lane.process,
    pid: lane.pid,
    before: largest.memory ?? 0,
    cpu: zombie.cpu,
    exitcode: lane.exitcode ?? 0,
  };
  return finding('zombie-remains', null, data, [zombie.seq, largest.seq]);
}

/** How many processes this system may have; null where it does not tell. */
export function pidLimitFinding({ run }: Timeline): Finding | null {
  if (!run?.pids) return null;
  const { limit, most, inUse } = run.pids;
  return finding('pid-limit', null, { limit, most, inUse }, []);
}

/** Children that had ended before their parent asked for them, if it ever did. */
function neglectedOf(timeline: Timeline): Fate[] {
  return [...fatesOf(timeline).values()].filter(({ parent, ended, awaited, joined }) => {
    const asked = awaited ?? joined;
    const inTime = asked === null || (ended !== null && ended.seq < asked.seq);
    const outlivedBy =
      parent !== null && (parent.ended === null || (ended !== null && ended.t <= parent.ended));
    return ended !== null && outlivedBy && inTime;
  });
}

function longest(fates: readonly Fate[], until: (fate: Fate) => number): number {
  return roundSeconds(Math.max(0, ...fates.map((fate) => until(fate) - (fate.lane.ended ?? until(fate)))));
}
