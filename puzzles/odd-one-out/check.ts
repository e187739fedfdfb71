/** Three go through a barrier, and nobody before all three have come to it. */
import { type Conduct, childrenOf } from '../../src/verdict/exercise/conduct.js';
import { contradiction, type ExerciseCheck, firstOf } from '../../src/verdict/exercise/judgement.js';

const ALL = 3;

export const check: ExerciseCheck = (timeline) => {
  const children = childrenOf(timeline);
  const comings = children.flatMap((child) => firstAt(child, 'wait') ?? []);
  const passes = children.flatMap((child) => firstAt(child, 'pass') ?? []);
  return {
    together: firstOf(passes, ({ process, seq }) => {
      const come = comings.filter((coming) => coming.seq < seq).length;
      return come < ALL ? contradiction([seq], { a: process, n: come }) : null;
    }),
    three: passes.length < ALL ? contradiction([], { n: passes.length }) : null,
  };
};

function firstAt({ events }: Conduct, kind: 'wait' | 'pass') {
  return events.find((event) => event.kind === kind && event.primitive === 'barrier');
}
