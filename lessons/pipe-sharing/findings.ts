/** What becomes of messages where several processes receive from one end of a pipe. */
import {
  alert,
  defineFinding,
  en,
  object,
  type Phrase,
  phrase,
  pipeMessages,
  process,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** The pipe that readers and writers share. */
export const BOARD = 'board';

/** Each message went to one of several receivers, so that none of them got all. Evidence: the recvs. */
export const stolenMessagesFinding = defineFinding('stolen-messages', {
  judge(timeline: Timeline) {
    const messages = pipeMessages(timeline, BOARD);
    const receivers = receiversOf(timeline);
    const outcome =
      messages.length === 0
        ? 'unused'
        : receivers.length < 2
          ? 'alone'
          : receivers.every((each) => each.messages < messages.length)
            ? 'shown'
            : 'all';
    return {
      shown: outcome === 'shown',
      data: { outcome, pipe: BOARD, messages: messages.length, receivers } as const,
      evidence: messages.flatMap(({ recv }) => recv?.seq ?? []),
    };
  },

  en({ outcome, pipe, messages, receivers }) {
    const shares = receivers.flatMap(
      ({ process: name, messages: got }, index): Phrase => [
        ...(index > 0 ? [', '] : []),
        ...phrase`${process(name)} got ${got}`,
      ],
    );
    const names = receivers.map((each) => each.process);
    switch (outcome) {
      case 'shown':
        return phrase`${en.count(messages, 'message')} through ${object(pipe)}, and ${alert('nobody got them all')}: ${shares}. Each message went to one reader only.`;
      case 'alone':
        return phrase`Not shown: ${names.length === 0 ? 'nobody' : en.list(names)} alone received from ${object(pipe)}.`;
      case 'all':
        return phrase`Not shown: one reader got all ${en.count(messages, 'message')} of ${object(pipe)}.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  zh({ outcome, pipe, messages, receivers }) {
    const shares = receivers.flatMap(
      ({ process: name, messages: got }, index): Phrase => [
        ...(index > 0 ? ['，'] : []),
        ...phrase`${process(name)} 收到 ${got} 条`,
      ],
    );
    const names = receivers.map((each) => each.process);
    switch (outcome) {
      case 'shown':
        return phrase`管道 ${object(pipe)} 里过了 ${messages} 条消息，${alert('谁也没有收全')}：${shares}。每条消息只到了一个读者手里。`;
      case 'alone':
        return phrase`看不出来：从管道 ${object(pipe)} 接收的${names.length === 0 ? '一个也没有' : phrase`只有 ${zh.list(names)}`}。`;
      case 'all':
        return phrase`看不出来：管道 ${object(pipe)} 的 ${messages} 条消息全到了一个读者手里。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },
});

/** Somebody received what was not one whole message. Evidence: that. */
export const tornMessagesFinding = defineFinding('torn-messages', {
  judge(timeline: Timeline) {
    const { events } = timeline;
    const torn = events.filter(
      (event) => event.kind === 'broken' && event.object === BOARD && event.problem !== 'no-receiver',
    );
    return {
      shown: torn.length > 0,
      // `names`: who received what was no whole message
      data: {
        outcome: torn.length > 0 ? 'shown' : 'whole',
        pipe: BOARD,
        messages: pipeMessages(timeline, BOARD).length,
        names: [...new Set(torn.map(({ process }) => process))],
      } as const,
      evidence: torn.map(({ seq }) => seq),
    };
  },

  en: ({ outcome, pipe, messages, names }) =>
    outcome === 'shown'
      ? phrase`${alert('Torn messages')}: what ${en.list(names)} received from ${object(pipe)} was no whole message, but parts of several.`
      : phrase`Not shown: all ${en.count(messages, 'message')} of ${object(pipe)} stayed whole.`,

  zh: ({ outcome, pipe, messages, names }) =>
    outcome === 'shown'
      ? phrase`${alert('消息被撕碎了')}：${zh.list(names)} 从管道 ${object(pipe)} 收到的不是一条完整的消息，而是好几条的碎片。`
      : phrase`看不出来：管道 ${object(pipe)} 的 ${messages} 条消息都是完整的。`,
});

/** Who received how many messages, in the order of their first recv. */
function receiversOf({ events }: Timeline): { readonly process: string; readonly messages: number }[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'recv' && event.object === BOARD)
      counts.set(event.process, (counts.get(event.process) ?? 0) + 1);
  }
  return [...counts].map(([process, messages]) => ({ process, messages }));
}
