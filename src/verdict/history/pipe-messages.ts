/** What was sent through each pipe. */
import { type Message, messagesOf } from '../../trace/messages.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** The messages of one pipe, in the order they were sent. */
export function pipeMessages(timeline: Timeline, pipe: string): readonly Message[] {
  return messagesOfAll(timeline).get(pipe) ?? [];
}

const messagesOfAll = perTimeline(({ events }): ReadonlyMap<string, readonly Message[]> => {
  const messages = new Map<string, Message[]>();
  for (const message of messagesOf(events)) {
    const ofPipe = messages.get(message.pipe) ?? [];
    ofPipe.push(message);
    messages.set(message.pipe, ofPipe);
  }
  return messages;
});
