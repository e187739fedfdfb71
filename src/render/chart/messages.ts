/** Messages in the chart: a mark in the sender's row where it sent one, and in the receiver's where it received it. */
import { messagesOf } from '../../trace/messages.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Glyphs } from '../style/glyphs.js';
import type { Scale } from './cells.js';

export interface MessageMark {
  readonly cell: number;
  readonly kind: 'send' | 'recv';
  readonly glyph: string;
}

/** The marks of each process; none where they would hide the rows they stand in. */
export function messageMarks(
  timeline: Timeline,
  scale: Scale,
  { mark }: Glyphs,
): ReadonlyMap<string, readonly MessageMark[]> {
  const messages = messagesOf(timeline.events);
  const marks = new Map<string, MessageMark[]>();
  if (messages.length > scale.width / 3) return marks;
  for (const event of messages.flatMap(({ send, recv }) => [send, ...(recv ? [recv] : [])])) {
    const cell = Math.min(scale.width - 1, Math.floor((event.t / scale.seconds) * scale.width));
    const glyph = event.kind === 'send' ? mark.put : mark.get;
    const known = marks.get(event.process);
    if (known) known.push({ cell, kind: event.kind, glyph });
    else marks.set(event.process, [{ cell, kind: event.kind, glyph }]);
  }
  return marks;
}
