/** What becomes of messages where several processes receive from one end of a pipe, or send to it. */
import { messagesOf } from '../../trace/messages.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';

/** Who received how many, in the order of their first recv. */
function receiversOf(timeline: Timeline, pipe: string) {
  const counts = new Map<string, number>();
  for (const event of timeline.events) {
    if (event.kind === 'recv' && event.object === pipe)
      counts.set(event.process, (counts.get(event.process) ?? 0) + 1);
  }
  return counts;
}

/** Each message went to one of several receivers, so that none of them got all. Evidence: the recvs. */
export function stolenMessagesFinding(timeline: Timeline, pipe: string): Finding {
  const messages = messagesOf(timeline.events, pipe);
  const counts = receiversOf(timeline, pipe);
  const outcome =
    messages.length === 0
      ? 'unused'
      : counts.size < 2
        ? 'alone'
        : Math.max(...counts.values()) < messages.length
          ? 'shown'
          : 'all';
  const names = [...counts.keys()];
  const data = { outcome, pipe, messages: messages.length, names, counts: [...counts.values()].map(String) };
  const evidence = messages.flatMap(({ recv }) => recv?.seq ?? []);
  return finding('stolen-messages', outcome === 'shown', { ...data, outcome } as const, evidence);
}

/** Somebody received what was not one whole message. Evidence: that. */
export function tornMessagesFinding(timeline: Timeline, pipe: string): Finding {
  const torn = timeline.events.filter(
    (event) => event.kind === 'broken' && event.object === pipe && event.problem !== 'no-receiver',
  );
  const names = [...new Set(torn.map(({ process }) => process))];
  const messages = messagesOf(timeline.events, pipe).length;
  const data = { outcome: torn.length > 0 ? 'shown' : 'whole', pipe, messages, names } as const;
  return finding(
    'torn-messages',
    torn.length > 0,
    data,
    torn.map(({ seq }) => seq),
  );
}
