/** The queue at a lock: who asked first, who got it first, and how long it takes to change hands. */
import type { Timeline } from '../../trace/timeline.js';
import { contestedTurns, lockHistory } from '../history/locks.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * In which order processes first asked for `object` and in which they first got it; null if fewer than two asked.
 * Evidence: the requests of two of whom one overtook the other, and their acquires; then all first requests and acquires.
 */
export function askedAndGotFinding(timeline: Timeline, object: string): Finding | null {
  const { requests, turns } = lockHistory(timeline, object);
  const asked = firstOfEach(requests, (request) => request.process);
  const got = firstOfEach(turns, (turn) => turn.process);
  if (asked.size < 2 || got.size === 0) return null;
  const places = new Map([...asked.keys()].map((process, place) => [process, place]));
  let latest = { process: '', place: -1 };
  let names: string[] = [];
  let overtaken = 0;
  for (const process of got.keys()) {
    const place = places.get(process) ?? -1;
    if (place > latest.place) latest = { process, place };
    else if (place >= 0) {
      overtaken++;
      if (names.length === 0) names = [process, latest.process];
    }
  }
  const [askers, getters] = [[...asked.keys()], [...got.keys()]];
  const data = { object, asked: askers, got: getters, overtaken, names };
  const requested = (processes: readonly string[]) => processes.flatMap((each) => asked.get(each)?.seq ?? []);
  const acquired = (processes: readonly string[]) =>
    processes.flatMap((each) => got.get(each)?.acquired.seq ?? []);
  const pair = [...requested(names), ...acquired([...names].reverse())];
  const evidence = new Set([...pair, ...requested(askers), ...acquired(getters)]);
  return finding('asked-and-got', null, data, [...evidence]);
}

/** How long `object` took from a release to a process that was waiting for it; null if nobody had to wait. Evidence: release, acquire … */
export function handoverFinding(timeline: Timeline, object: string): Finding | null {
  const handovers = contestedTurns(lockHistory(timeline, object)).flatMap(({ ahead, turn }) =>
    ahead.released ? [{ release: ahead.released, acquire: turn.acquired }] : [],
  );
  if (handovers.length === 0) return null;
  const gaps = handovers.map(({ release, acquire }) => roundSeconds(acquire.t - release.t));
  const data = {
    object,
    times: handovers.length,
    quickest: gaps.reduce((least, gap) => Math.min(least, gap)),
    slowest: gaps.reduce((most, gap) => Math.max(most, gap)),
  };
  return finding(
    'handover',
    null,
    data,
    handovers.flatMap(({ release, acquire }) => [release.seq, acquire.seq]),
  );
}

function firstOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const name = nameOf(item);
    if (!first.has(name)) first.set(name, item);
  }
  return first;
}
