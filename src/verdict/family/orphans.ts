/** Processes that lived on when their parent had ended: who became their parent, and who collected them. */
import type { VarEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Fate, fatesOf } from '../history/fates.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

/** A child outlived its parent and was seen alive with a new one. Evidence: the new parent, the old one's end. */
export function orphanedFinding(timeline: Timeline): Finding {
  const orphans = orphansOf(timeline);
  const seen = orphans.filter(({ adopted }) => adopted !== null && adopted.state !== 'Z');
  const bereft = orphans.length > 0 ? orphans : childrenOfTheDead(timeline);
  const told = seen.length > 0 ? seen : bereft;
  const [first] = told;
  const outcome =
    seen.length > 0 ? 'shown' : orphans.length > 0 ? 'unseen' : bereft.length > 0 ? 'first' : 'none';
  const data = {
    outcome,
    names: told.map(({ lane }) => lane.process),
    parent: first?.parent?.process ?? '',
    parentPid: first?.parent?.pid ?? 0,
    adopter: first?.adopted?.parent ?? '',
    adopterPid: first?.adopted?.ppid ?? 0,
    grandparent: first ? livingGrandparent(timeline, first) : '',
    seconds: first ? livedOn(timeline, first) : 0,
  } as const;
  const ending =
    first && timeline.events.find((event) => event.kind === 'exit' && event.process === data.parent);
  const evidence = [...told.flatMap(({ adopted }) => adopted?.seq ?? []), ...(ending ? [ending.seq] : [])];
  return finding('orphaned', outcome === 'shown', data, evidence);
}

/**
 * What an orphan's own getppid() said before and after, by the values it showed under a name that ends in `name`.
 * Evidence: the first and the last of these values.
 */
export function parentChangedFinding(timeline: Timeline, name: string): Finding {
  const shows = timeline.events.filter(
    (event): event is VarEvent => event.kind === 'var' && event.name.endsWith(name),
  );
  const process = shows[0]?.process ?? '';
  const own = shows.filter((event) => event.process === process);
  const [before, after] = [Number(own[0]?.value ?? 0), Number(own.at(-1)?.value ?? 0)];
  const fate = fatesOf(timeline).get(process);
  const agrees = before === fate?.lane.parentPid && after === fate?.adopted?.ppid;
  const outcome = own.length === 0 ? 'none' : before === after ? 'same' : agrees ? 'shown' : 'other';
  const evidence = own.length > 1 ? [own[0], own.at(-1)].flatMap((event) => event?.seq ?? []) : [];
  return finding('parent-changed', outcome === 'shown', { outcome, process, before, after }, evidence);
}

/** Whether and when each orphan that ended was collected, as far as we saw. Evidence: its end, and the end of its record. */
export function orphanCollectedFindings(timeline: Timeline): Finding[] {
  return orphansOf(timeline).map(({ lane, ended, adopted, gone }) => {
    const since = lane.ended ?? timeline.duration;
    const outcome = ended === null ? 'alive' : gone === null ? 'kept' : 'collected';
    const data = {
      outcome,
      process: lane.process,
      adopter: adopted?.parent ?? '',
      adopterPid: adopted?.ppid ?? 0,
      seconds: roundSeconds(Math.max(0, (gone?.t ?? timeline.duration) - since)),
    } as const;
    return finding(
      'orphan-collected',
      null,
      data,
      [gone, ended].flatMap((event) => event?.seq ?? []),
    );
  });
}

/** Processes whose parent had ended before they did. */
function orphansOf(timeline: Timeline): Fate[] {
  return childrenOfTheDead(timeline).filter(({ lane, parent }) => {
    const parentEnd = parent?.ended ?? Number.POSITIVE_INFINITY;
    return lane.ended === null || lane.ended > parentEnd;
  });
}

function childrenOfTheDead(timeline: Timeline): Fate[] {
  return [...fatesOf(timeline).values()].filter(
    ({ parent, joined }) => parent !== null && parent.ended !== null && joined === null,
  );
}

function livedOn(timeline: Timeline, { lane, parent }: Fate): number {
  return roundSeconds(Math.max(0, (lane.ended ?? timeline.duration) - (parent?.ended ?? 0)));
}

/** The parent's parent, if it was still there to adopt the child; else ''. */
function livingGrandparent({ lanes }: Timeline, { parent, adopted }: Fate): string {
  const grandparent = lanes.find(({ process }) => process === parent?.parent);
  const lives = grandparent && adopted && (grandparent.ended ?? Number.POSITIVE_INFINITY) > adopted.t;
  return lives && adopted.ppid !== grandparent.pid ? grandparent.process : '';
}
