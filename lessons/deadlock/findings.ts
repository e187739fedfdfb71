/** How the circle could have been kept from closing. */
import {
  type Cycle,
  defineFinding,
  object,
  phrase,
  process,
  standingCircles,
  type Timeline,
} from 'concur-lesson/lesson';

/**
 * The two events of each circle of locks that, in the other order, would not have closed it: a process acquired one lock
 * and then asked for another, which its neighbours use the other way round. Evidence: these two.
 */
export const swapFindings = defineFinding('swap', {
  judge: (timeline: Timeline) => standingCircles(timeline).flatMap((cycle) => swapOf(cycle, timeline)),

  en: ({ process: name, held, wanted }) =>
    phrase`Two events to swap: had ${process(name)} asked for ${object(wanted)} before it took ${object(held)}, as the process it waits for did, the circle could not have closed.`,

  zh: ({ process: name, held, wanted }) =>
    phrase`把两个事件对调就行：${process(name)} 要是像它等的那个进程一样，先要 ${object(wanted)} 再拿 ${object(held)}，这个圈就绕不起来。`,
});

function swapOf(cycle: Cycle, { events }: Timeline) {
  const [wants] = cycle;
  const holds = cycle.at(-1);
  if (!wants || !holds || cycle.length < 2 || wants.held === null || holds.held === null) return [];
  const asked = events.findLast(
    ({ seq, kind, process }) => seq < wants.blocked && kind === 'wait' && process === wants.process,
  );
  // `acquired`: seq of the acquire of `held`
  const data = { process: wants.process, held: holds.object, wanted: wants.object, acquired: holds.held };
  return [{ shown: null, data, evidence: [holds.held, asked?.seq ?? wants.blocked] }];
}
