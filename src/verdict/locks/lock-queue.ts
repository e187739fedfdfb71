/** The queue at a lock: who asked first, who got it first, and how long it takes to change hands. */
import { phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { contestedTurns, lockHistory } from '../history/locks.js';
import { roundSeconds } from '../seconds.js';

/**
 * In which order processes first asked for `object` and in which they first got it; null if fewer than two asked.
 * Evidence: the requests of two of whom one overtook the other, and their acquires; then all first requests and acquires.
 */
export const askedAndGotFinding = defineFinding('asked-and-got', {
  judge(timeline: Timeline, object: string) {
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
    const requested = (processes: readonly string[]) =>
      processes.flatMap((each) => asked.get(each)?.seq ?? []);
    const acquired = (processes: readonly string[]) =>
      processes.flatMap((each) => got.get(each)?.acquired.seq ?? []);
    const pair = [...requested(names), ...acquired([...names].reverse())];
    return {
      shown: null,
      // Each process once, by its first wait and its first acquire. `names`: one who was overtaken, and by whom; or none.
      data: { object, asked: askers, got: getters, overtaken, names },
      evidence: [...new Set([...pair, ...requested(askers), ...acquired(getters)])],
    };
  },

  en({ object, asked, got, overtaken, names: [slow = '?', quick = '?'] }) {
    const question = phrase`They asked for the ${en.lock(object)} in the order ${en.order(asked)}`;
    if (overtaken > 0) {
      const more = overtaken > 1 ? ` (${overtaken} were overtaken in all)` : '';
      return phrase`${question} and got it in the order ${en.order(got)}: ${process(quick)} overtook ${process(slow)}${more}.`;
    }
    return got.length < asked.length
      ? phrase`${question}; those who got it: ${en.order(got)}.`
      : phrase`${question} and got it in the same order, which a lock does not promise.`;
  },

  zh({ object, asked, got, overtaken, names: [slow = '?', quick = '?'] }) {
    const question = phrase`按 ${zh.order(asked)} 的顺序来要${zh.lock(object)}`;
    if (overtaken > 0) {
      const more = overtaken > 1 ? `（被插队的一共 ${overtaken} 个）` : '';
      return phrase`${question}，拿到的顺序却是 ${zh.order(got)}：${process(quick)} 插到了 ${process(slow)} 前面${more}。`;
    }
    return got.length < asked.length
      ? phrase`${question}，拿到的有 ${zh.order(got)}。`
      : phrase`${question}，也按这个顺序拿到；不过锁并不保证这一点。`;
  },
});

/** How long `object` took from a release to a process that was waiting for it; null if nobody had to wait. Evidence: release, acquire … */
export const handoverFinding = defineFinding('handover', {
  judge(timeline: Timeline, object: string) {
    const handovers = contestedTurns(lockHistory(timeline, object)).flatMap(({ ahead, turn }) =>
      ahead.released ? [{ release: ahead.released, acquire: turn.acquired }] : [],
    );
    if (handovers.length === 0) return null;
    const gaps = handovers.map(({ release, acquire }) => roundSeconds(acquire.t - release.t));
    return {
      shown: null,
      data: {
        object,
        times: handovers.length,
        quickest: gaps.reduce((least, gap) => Math.min(least, gap)),
        slowest: gaps.reduce((most, gap) => Math.max(most, gap)),
      },
      evidence: handovers.flatMap(({ release, acquire }) => [release.seq, acquire.seq]),
    };
  },

  en: ({ object, times, quickest, slowest }) =>
    times === 1
      ? phrase`The ${en.lock(object)} passed once to a process that was already waiting, ${en.seconds(quickest)} after the release.`
      : phrase`The ${en.lock(object)} passed ${times} times to a process that was already waiting, ${en.seconds(quickest)} to ${en.seconds(slowest)} after the release.`,

  zh({ object, times, quickest, slowest }) {
    const gap = times === 1 ? zh.seconds(quickest) : `${zh.seconds(quickest)}到 ${zh.seconds(slowest)}`;
    return phrase`${zh.lock(object)} 有 ${times} 次由一个正在等它的进程接着拿到，从 release 到拿到中间隔了 ${gap}。`;
  },
});

function firstOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const name = nameOf(item);
    if (!first.has(name)) first.set(name, item);
  }
  return first;
}
