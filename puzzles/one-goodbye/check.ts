/** Every job is taken, by one of at least two workers; that the program ends is asked of every program. */
import type { ItemEvent } from '../../src/trace/events.js';
import { childrenOf } from '../../src/verdict/exercise/conduct.js';
import { contradiction, type ExerciseCheck } from '../../src/verdict/exercise/judgement.js';

const FEWEST_JOBS = 3;

export const check: ExerciseCheck = (timeline) => {
  const moved = (kind: 'put' | 'get') =>
    timeline.events.filter((event): event is ItemEvent => event.kind === kind && event.item !== 'null');
  const [jobs, taken] = [moved('put').length, moved('get').length];
  const workers = childrenOf(timeline).filter(({ events }) =>
    events.some((event) => event.kind === 'wait' && event.primitive === 'queue'),
  );
  return {
    'all-taken': jobs < FEWEST_JOBS || taken < jobs ? contradiction([], { n: taken }) : null,
    'two-workers': workers.length < 2 ? contradiction([], { n: workers.length }) : null,
  };
};
