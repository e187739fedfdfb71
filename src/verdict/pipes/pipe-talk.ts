/** How a conversation over a pipe goes: answers to questions, a pipe that nobody reads. */
import { type Message, messagesOf } from '../../trace/messages.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * Two processes took turns on one pipe: each question was received by the other and answered before the next was sent.
 * Evidence: the events of the first exchange, then the sends.
 */
export function requestAnswerFinding({ events }: Timeline, pipe: string): Finding {
  const messages = messagesOf(events, pipe);
  const [question] = messages;
  const asker = question?.send.process ?? '';
  const answerer = question?.recv?.process ?? '';
  const asked = messages.filter(({ send }) => send.process === asker);
  const answers = messages.filter(({ send }) => send.process === answerer && answerer !== '');
  const wrong = messages.findIndex((message, index) => !isTurn(message, index, messages, asker, answerer));
  const outcome =
    messages.length === 0
      ? 'unused'
      : wrong >= 0
        ? 'out-of-turn'
        : answers.length < asked.length
          ? 'unanswered'
          : 'shown';
  const data = { outcome, pipe, asker, answerer, questions: asked.length, answers: answers.length } as const;
  const first = messages.slice(0, 2).flatMap(({ send, recv }) => [send.seq, recv?.seq ?? send.seq]);
  return finding('request-answer', outcome === 'shown', data, [
    ...new Set([...first, ...messages.map(({ send }) => send.seq)]),
  ]);
}

function isTurn(
  { send, recv }: Message,
  index: number,
  messages: readonly Message[],
  asker: string,
  answerer: string,
): boolean {
  const [from, to] = index % 2 === 0 ? [asker, answerer] : [answerer, asker];
  const before = messages[index - 1]?.recv;
  const inTurn = index === 0 || (before !== null && before !== undefined && before.seq < send.seq);
  return send.process === from && recv?.process === to && inTurn;
}

/**
 * A process wanted to send when nobody held the receiving end any more. Evidence: that, then the closes and exits of those
 * who had received.
 */
export function brokenPipeFinding({ events }: Timeline, pipe: string): Finding {
  const messages = messagesOf(events, pipe);
  const broken = events.find(
    (event) => event.kind === 'broken' && event.object === pipe && event.problem === 'no-receiver',
  );
  const readers = new Set(messages.flatMap(({ recv }) => recv?.process ?? []));
  const received = messages.filter(({ recv }) => recv !== null).length;
  const goodbyes = events.filter(
    ({ kind, seq, process, ...rest }) =>
      readers.has(process) &&
      seq < (broken?.seq ?? 0) &&
      (kind === 'exit' || (kind === 'close' && 'object' in rest && rest.object === pipe)),
  );
  const data = {
    outcome: broken ? 'shown' : 'none',
    pipe,
    process: broken?.process ?? '',
    readers: [...readers],
    sent: messages.length,
    received,
  } as const;
  const evidence = broken ? [broken.seq, ...goodbyes.map(({ seq }) => seq)] : [];
  return finding('broken-pipe', broken !== undefined, data, evidence);
}
