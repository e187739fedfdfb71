/** The end of a pipe stands in the log as `eof`; every message has a number of its own. */
import type { MessageEvent } from '../../src/trace/events.js';
import { contradiction, type ExerciseCheck } from '../../src/verdict/exercise/judgement.js';

const MESSAGES = 5;

export const check: ExerciseCheck = ({ events, lanes }) => {
  const messages = (wanted: 'send' | 'recv') =>
    events.filter((event): event is MessageEvent => event.kind === wanted);
  const [sent, received] = [messages('send'), messages('recv')];
  const lost = sent.find(({ message }) => !received.some((event) => event.message === message));
  // whoever had received something there: an end that somebody else finds stops nobody's reading
  const ended = events.some(
    (event) =>
      event.kind === 'eof' &&
      received.some(({ process, object }) => process === event.process && object === event.object),
  );
  const last = received.at(-1) ?? sent.at(-1);
  const main = lanes[0]?.process;
  const receiverOf = new Map(received.map(({ message, process }) => [message, process]));
  const byChildren = sent.filter(
    ({ process, message }) => process !== main && receiverOf.get(message) !== process,
  );
  const figures = { sent: sent.length, received: received.length };
  return {
    'end-of-file': ended ? null : contradiction([last?.seq]),
    'all-received': lost ? contradiction([lost.seq], figures) : null,
    enough: byChildren.length < MESSAGES ? contradiction([], { n: byChildren.length }) : null,
  };
};
