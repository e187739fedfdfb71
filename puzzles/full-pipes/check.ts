/** Two children each receive a long message that another child has sent. */
import type { MessageEvent } from '../../src/trace/events.js';
import { childrenOf } from '../../src/verdict/exercise/conduct.js';
import { contradiction, type ExerciseCheck } from '../../src/verdict/exercise/judgement.js';

/** More than a pipe holds; bytes. */
const LONG_BYTES = 400_000;

export const check: ExerciseCheck = (timeline) => {
  const long = timeline.events.filter(
    (event): event is MessageEvent => event.kind === 'send' && (event.bytes ?? 0) >= LONG_BYTES,
  );
  const receivers = childrenOf(timeline).filter(({ process, events }) =>
    events.some(
      (event) =>
        event.kind === 'recv' &&
        long.some((sent) => sent.message === event.message && sent.process !== process),
    ),
  );
  return {
    'both-heard': receivers.length < 2 ? contradiction([], { n: receivers.length }) : null,
  };
};
