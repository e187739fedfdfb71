/** Messages on pipes: which send was received by which recv. */
import type { MessageEvent, TraceEvent } from './events.js';

/** An arrow from a send to its recv; `recv` is null for what nobody has received. */
export interface Message {
  readonly pipe: string;
  readonly send: MessageEvent;
  readonly recv: MessageEvent | null;
}

/** The messages of a log, in the order they were sent. */
export function messagesOf(events: readonly TraceEvent[]): Message[] {
  const sent = new Map<string, { send: MessageEvent; recv: MessageEvent | null }>();
  for (const event of events) {
    if (event.kind !== 'send' && event.kind !== 'recv') continue;
    const key = messageKey(event);
    const known = sent.get(key);
    if (event.kind === 'send') sent.set(key, known ?? { send: event, recv: null });
    else if (known) known.recv ??= event;
  }
  return [...sent.values()].map(({ send, recv }) => ({ pipe: send.object, send, recv }));
}

/** What a send and its recv have in common. */
const messageKey = ({ object, message }: MessageEvent): string => `${message} ${object}`;
