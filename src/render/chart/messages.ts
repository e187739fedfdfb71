/** Messages in the chart: a mark in the sender's row where it sent one, and in the receiver's where it received it. */
import { messagesOf } from '../../trace/messages.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Glyphs } from '../style/glyphs.js';
import type { Scale } from './cells.js';

/** What happened in a cell: it stands for a while, and both may fall into it. */
export type MessageKind = 'send' | 'recv' | 'both';

export interface MessageMark {
  readonly cell: number;
  readonly kind: MessageKind;
  readonly glyph: string;
}

/** The marks of each process; none where they would hide the rows they stand in. */
export function messageMarks(
  timeline: Timeline,
  scale: Scale,
  glyphs: Glyphs,
): ReadonlyMap<string, readonly MessageMark[]> {
  const messages = messagesOf(timeline.events);
  const kinds = new Map<string, Map<number, MessageKind>>();
  if (messages.length > scale.width / 3) return new Map();
  for (const event of messages.flatMap(({ send, recv }) => [send, ...(recv ? [recv] : [])])) {
    const cell = Math.min(scale.width - 1, Math.floor((event.t / scale.seconds) * scale.width));
    const cells = kinds.get(event.process) ?? new Map<number, MessageKind>();
    const other = cells.get(cell);
    kinds.set(
      event.process,
      cells.set(cell, other === undefined || other === event.kind ? event.kind : 'both'),
    );
  }
  const signs = messageSigns(glyphs);
  return new Map(
    [...kinds].map(([process, cells]) => [
      process,
      [...cells].map(([cell, kind]) => ({ cell, kind, glyph: signs[kind] })),
    ]),
  );
}

export const messageSigns = ({ mark, putAndGet }: Glyphs): Readonly<Record<MessageKind, string>> => ({
  send: mark.put,
  recv: mark.get,
  both: putAndGet,
});
