/** What is computed from a whole timeline is computed once, however many findings ask for it. */
import type { Timeline } from '../../trace/timeline.js';

/** `compute`, remembered for each timeline as long as somebody has that. Its result is shared: nobody may change it. */
export function perTimeline<Result>(compute: (timeline: Timeline) => Result): (timeline: Timeline) => Result {
  const known = new WeakMap<Timeline, { readonly result: Result }>();
  return (timeline) => {
    const found = known.get(timeline) ?? { result: compute(timeline) };
    known.set(timeline, found);
    return found.result;
  };
}
