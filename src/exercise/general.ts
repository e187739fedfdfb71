/** What every exercise asks for: the program comes to its end, nobody fails, everybody is collected. Pure. */
import type { BlockEvent, TraceEvent } from '../trace/events.js';
import type { Timeline } from '../trace/timeline.js';
import { childrenOf, conducts } from '../verdict/exercise/conduct.js';
import { type Contradiction, contradiction } from '../verdict/exercise/judgement.js';
import { errorLine, failedLanes } from '../verdict/history/endings.js';

/** Ids of the properties that are judged for every exercise; their words are in i18n/exercise.ts. */
export const GENERAL = ['no-failure', 'ends', 'collected'] as const;
export type GeneralProperty = (typeof GENERAL)[number];

export function judgeInGeneral(timeline: Timeline): Readonly<Record<GeneralProperty, Contradiction | null>> {
  const ended = isOver(timeline);
  return {
    'no-failure': failureIn(timeline),
    ends: ended ? null : standstillIn(timeline),
    collected: ended ? uncollectedIn(timeline) : null,
  };
}

/** Whether the program came to its end by itself. */
export function isOver({ end }: Timeline): boolean {
  return end?.reason === 'finished' || end?.reason === 'failed';
}

function failureIn(timeline: Timeline): Contradiction | null {
  const [failed] = failedLanes(timeline);
  if (!failed) return null;
  const { process, error, exitcode } = failed;
  const told = timeline.events.find(
    (event) => (event.kind === 'fail' || event.kind === 'exit') && event.process === process,
  );
  return contradiction([told?.seq], {
    a: process,
    error: errorLine(error) || `exit ${exitcode}`,
    ...(error?.code === undefined ? {} : { code: error.code }),
  });
}

/**
 * Who waits for what, as "process", "kind", "object", one after the other; after a timeout, first those that wait for nothing,
 * as "process", "busy", "". Evidence: where they went to sleep, the last that is known of the busy.
 */
function standstillIn(timeline: Timeline): Contradiction {
  const asleep = conducts(timeline).flatMap(({ events }): BlockEvent[] => {
    const last = events.findLast(({ kind }) => kind !== 'exit');
    return last?.kind === 'block' ? [last] : [];
  });
  // main waits for its children: what they wait for comes first
  const telling = [...asleep].sort((a, b) => Number(a.on === 'join') - Number(b.on === 'join'));
  const busy = busyAtTimeout(timeline);
  const waiting = [
    ...busy.flatMap(({ process }) => [process, 'busy', '']),
    ...telling.flatMap(({ process, on, object }) => [process, on, object]),
  ];
  return contradiction(
    [...busy, ...telling].map(({ seq }) => seq),
    { waiting },
  );
}

/** The last event of each process that could have gone on when the time was up, such as one in a loop without end. */
function busyAtTimeout(timeline: Timeline): TraceEvent[] {
  if (timeline.end?.reason !== 'timeout') return [];
  return conducts(timeline).flatMap(({ events }) => {
    const last = events.findLast(({ kind }) => kind !== 'exit');
    const gone = events.some((event) => event.kind === 'exit' && event.signal === null);
    return last && last.kind !== 'block' && !gone ? [last] : [];
  });
}

function uncollectedIn(timeline: Timeline): Contradiction | null {
  const left = childrenOf(timeline).find(({ join }) => join === null);
  return left ? contradiction([left.exit ?? left.spawn?.seq], { a: left.process }) : null;
}
