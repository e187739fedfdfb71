/** Whether messages came through a pipe as they were sent. */
import { alert, object, phrase } from '../../i18n/phrase.js';
import { en } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { pipeMessages } from '../history/pipe-messages.js';

/** Every message that was sent was received, once and whole. Evidence: sends and recvs. */
export const wholeMessagesFinding = defineFinding('whole-messages', {
  final: ['torn'],

  judge(timeline: Timeline, pipe: string) {
    const messages = pipeMessages(timeline, pipe);
    const at = timeline.events.filter((event) => 'object' in event && event.object === pipe);
    const torn = at.filter(({ kind }) => kind === 'broken');
    const lost = messages.filter(({ recv }) => recv === null);
    const changed = messages.filter(
      ({ send, recv }) => recv && (recv.item !== send.item || recv.bytes !== send.bytes),
    );
    const outcome =
      messages.length === 0
        ? 'unused'
        : torn.length + changed.length > 0
          ? 'torn'
          : lost.length > 0
            ? 'lost'
            : 'shown';
    const proofs = {
      lost: () => lost.map(({ send }) => send.seq),
      torn: () => [...torn.map(({ seq }) => seq), ...changed.flatMap(({ recv }) => recv?.seq ?? [])],
      shown: () => messages.flatMap(({ send, recv }) => [send.seq, recv?.seq ?? send.seq]),
      unused: () => [],
    };
    return {
      shown: outcome === 'shown',
      data: {
        outcome,
        pipe,
        messages: messages.length,
        lost: lost.length,
        readers: new Set(at.flatMap(({ kind, process }) => (kind === 'recv' ? [process] : []))).size,
        writers: new Set(messages.map(({ send }) => send.process)).size,
      } as const,
      evidence: proofs[outcome](),
    };
  },

  en({ outcome, pipe, messages, lost, readers, writers }) {
    switch (outcome) {
      case 'shown':
        return phrase`All ${en.count(messages, 'message')} from ${en.count(writers, 'writer')} came through ${object(pipe)} whole, each to ${readers === 1 ? 'the one reader' : phrase`one of ${en.count(readers, 'reader')}`}.`;
      case 'torn':
        return phrase`Messages in ${object(pipe)} ${alert('did not stay whole')}.`;
      case 'lost':
        return phrase`${alert(en.count(lost, 'message'))} of ${messages} sent through ${object(pipe)} ${lost === 1 ? 'was' : 'were'} never received.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  zh({ outcome, pipe, messages, lost, readers, writers }) {
    switch (outcome) {
      case 'shown':
        return phrase`${writers} 个进程发出的 ${messages} 条消息都完整地通过了管道 ${object(pipe)}，${readers === 1 ? '都由同一个读者收到' : `每条各到 ${readers} 个读者中的一个`}。`;
      case 'torn':
        return phrase`管道 ${object(pipe)} 里的消息${alert('没能保持完整')}。`;
      case 'lost':
        return phrase`经管道 ${object(pipe)} 发出的 ${messages} 条消息里，${alert(`有 ${lost} 条`)}一直没有被收到。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },
});
