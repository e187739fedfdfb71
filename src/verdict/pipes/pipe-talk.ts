/** How a conversation over a pipe goes and ends: answers to questions, the end of file, a pipe that nobody reads. */
import { type Message, messagesOf } from '../../trace/messages.js';
import { advance, createMoment, endHolders, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { cycleFinding, standingCircles } from '../locks/wait-for.js';
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
 * A process found the end of the pipe: everything sent was received, and nobody held a sending end any more. Evidence: the
 * eof, then the closes and exits before it of those who had sent.
 */
export function endOfFileFinding({ events }: Timeline, pipe: string): Finding {
  const moment = createMoment();
  const senders = new Set<string>();
  const goodbyes: number[] = [];
  let received = 0;
  for (const event of events) {
    if (event.kind === 'eof' && event.object === pipe) {
      const now = objectAt(moment, 'pipe', pipe);
      const holders = endHolders(now, 'sending') ?? [];
      const underWay = now?.messages ?? 0;
      const outcome = holders.length > 0 ? 'held' : underWay > 0 ? 'unread' : 'shown';
      const data = { outcome, pipe, process: event.process, messages: received, holders } as const;
      return finding('end-of-file', outcome === 'shown', data, [event.seq, ...goodbyes]);
    }
    advance(moment, event);
    if (event.kind === 'send' && event.object === pipe) senders.add(event.process);
    if (event.kind === 'recv' && event.object === pipe) received += 1;
    const closes = event.kind === 'close' && event.object === pipe && event.end !== 'receiving';
    if (closes || (event.kind === 'exit' && senders.has(event.process))) goodbyes.push(event.seq);
  }
  const data = { outcome: 'unseen', pipe, process: '', messages: received, holders: [] } as const;
  return finding('end-of-file', false, data, []);
}

/** Somebody waits for the end of a pipe that cannot come, because a sending end was never closed. Evidence: who waits. */
export function forgottenEndFinding(timeline: Timeline, pipe: string): Finding {
  const found = standingCircles(timeline)
    .map(cycleFinding)
    .find((each) => each.finding === 'forgotten-end');
  if (found) return found.asShown();
  return finding('forgotten-end', false, { outcome: 'none', process: '', pipe, holder: '', joins: '' }, []);
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
