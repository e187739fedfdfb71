/** How a process learns that nothing more will come through a pipe. */
import { alert, object, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { advance, createMoment, endHolders, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';

/**
 * A process found the end of the pipe: everything sent was received, and nobody held a sending end any more. Evidence: the
 * eof, then the closes and exits before it of those who had sent.
 */
export const endOfFileFinding = defineFinding('end-of-file', {
  final: ['held', 'unread'],

  judge({ events }: Timeline, pipe: string) {
    const moment = createMoment();
    const senders = new Set<string>();
    const goodbyes: number[] = [];
    let messages = 0;
    for (const event of events) {
      if (event.kind === 'eof' && event.object === pipe) {
        const now = objectAt(moment, 'pipe', pipe);
        const holders = endHolders(now, 'sending') ?? [];
        const outcome = holders.length > 0 ? 'held' : (now?.messages ?? 0) > 0 ? 'unread' : 'shown';
        return {
          shown: outcome === 'shown',
          // `messages`: received before the end; `holders`: for "held" who still had a sending end
          data: { outcome, pipe, process: event.process, messages, holders } as const,
          evidence: [event.seq, ...goodbyes],
        };
      }
      advance(moment, event);
      if (event.kind === 'send' && event.object === pipe) senders.add(event.process);
      if (event.kind === 'recv' && event.object === pipe) messages += 1;
      const closes = event.kind === 'close' && event.object === pipe && event.end !== 'receiving';
      if (closes || (event.kind === 'exit' && senders.has(event.process))) goodbyes.push(event.seq);
    }
    const nobody: readonly string[] = [];
    return {
      shown: false,
      data: { outcome: 'unseen', pipe, process: '', messages, holders: nobody } as const,
      evidence: [],
    };
  },

  en({ outcome, pipe, process: name, messages, holders }) {
    switch (outcome) {
      case 'shown':
        return phrase`End of file: when ${process(name)} met the end of ${object(pipe)}, all ${en.count(messages, 'message')} were received, and nobody could send any more.`;
      case 'held':
        return phrase`${process(name)} met the end of ${object(pipe)} while ${en.list(holders)} ${alert('could still send')}.`;
      case 'unread':
        return phrase`${process(name)} met the end of ${object(pipe)} while messages were ${alert('still under way')}.`;
      case 'unseen':
        return phrase`Not shown: nobody met the end of ${object(pipe)}.`;
    }
  },

  zh({ outcome, pipe, process: name, messages, holders }) {
    switch (outcome) {
      case 'shown':
        return phrase`文件结束：${process(name)} 在管道 ${object(pipe)} 上读到它时，${messages} 条消息都已收完，也再没有谁能发送。`;
      case 'held':
        return phrase`${process(name)} 在管道 ${object(pipe)} 上读到文件结束时，${zh.list(holders)} ${alert('还能发送')}。`;
      case 'unread':
        return phrase`${process(name)} 在管道 ${object(pipe)} 上读到文件结束时，${alert('还有消息在路上')}。`;
      case 'unseen':
        return phrase`看不出来：没有谁在管道 ${object(pipe)} 上读到文件结束。`;
    }
  },
});
