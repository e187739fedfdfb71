/** Two children write while they are inside, one at a time. */
import type { TraceEvent } from '../../src/trace/events.js';
import { childrenOf, isWithin, type Turn, twoAtOnce } from '../../src/verdict/exercise/conduct.js';
import { contradiction, type ExerciseCheck, firstOf } from '../../src/verdict/exercise/judgement.js';

export const check: ExerciseCheck = (timeline) => {
  const children = childrenOf(timeline);
  const writers = children.filter(({ events }) => events.some(isWrite));
  const turns = children.flatMap(({ process, holds }) =>
    holds.map(({ acquired, released }): Turn => ({ process, from: acquired, to: released })),
  );
  return {
    inside: firstOf(writers, ({ process, events, holds }) => {
      const outside = events.find(
        (event) => isWrite(event) && !holds.some((hold) => isWithin(hold, event.seq)),
      );
      return outside ? contradiction([outside.seq], { a: process }) : null;
    }),
    'one-at-a-time': twoAtOnce(turns),
    both: writers.length < 2 ? contradiction([], { n: writers.length }) : null,
  };
};

const isWrite = ({ kind }: TraceEvent): boolean => kind === 'write';
