/** A child puts three items into a queue that takes two at most, and main takes them all. */
import type { ItemEvent } from '../../src/trace/events.js';
import { contradiction, type ExerciseCheck } from '../../src/verdict/exercise/judgement.js';

const ITEMS = 3;
const MOST_IN_QUEUE = 2;

export const check: ExerciseCheck = ({ events }) => {
  const moved = (kind: 'put' | 'get') => events.filter((event): event is ItemEvent => event.kind === kind);
  const baked = moved('put').filter(({ process }) => process !== 'main');
  const eaten = moved('get').filter(({ process }) => process === 'main');
  // a put that its get has told says no limit
  const large = baked.find(({ limit = 1 }) => limit === 0 || limit > MOST_IN_QUEUE);
  return {
    small: large ? contradiction([large.seq], { n: large.limit ?? 0 }) : null,
    'all-taken':
      baked.length < ITEMS || eaten.length < ITEMS
        ? contradiction([], { n: Math.min(baked.length, eaten.length) })
        : null,
  };
};
