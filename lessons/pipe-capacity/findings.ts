/** How much a pipe holds, as a run has measured it. */
import {
  advance,
  alert,
  createMoment,
  defineFinding,
  en,
  object,
  objectAt,
  phrase,
  process,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** The pipe that is filled. */
export const HOSE = 'hose';

/**
 * The writer could not go on when so many bytes lay in the pipe, and got on after somebody had received. The bytes are what
 * was sent, less what was received, less what of the last message was not in the pipe yet. Evidence: the block, the first
 * recv after it, the pass.
 */
export const pipeCapacityFinding = defineFinding('pipe-capacity', {
  judge(timeline: Timeline) {
    const { events } = timeline;
    const full = firstFull(timeline);
    const later = full ? events.slice(events.indexOf(full.block)) : [];
    const pass = later.find((event) => event.kind === 'pass' && event.process === full?.block.process);
    const recv = later.find((event) => event.kind === 'recv' && event.object === HOSE);
    const sent = events.some((event) => event.kind === 'send' && event.object === HOSE);
    // a recv is told when the whole message is read; the writer may have had room, and said so, before that
    const outcome = !full ? (sent ? 'never-full' : 'unused') : pass && recv ? 'shown' : 'stuck';
    return {
      shown: outcome === 'shown',
      // `bytes` lay in the pipe, among them `messages` whole ones; `seconds`: how long the writer slept
      data: {
        outcome,
        pipe: HOSE,
        process: full?.block.process ?? '',
        reader: recv?.process ?? '',
        bytes: full?.bytes ?? 0,
        messages: full?.messages ?? 0,
        seconds: full && pass ? pass.t - full.block.t : 0,
      } as const,
      evidence: [full?.block, recv, pass].flatMap((event) => event?.seq ?? []),
    };
  },

  en({ outcome, pipe, process: name, reader, bytes, messages, seconds }) {
    const full = phrase`${process(name)} had to wait when ${alert(en.count(bytes, 'byte'))} lay in ${object(pipe)}, ${en.count(messages, 'whole message')} among them`;
    switch (outcome) {
      case 'shown':
        return phrase`The pipe was full: ${full}. It went on after ${en.seconds(seconds)}, when ${process(reader)} had begun to read.`;
      case 'stuck':
        return phrase`${full}, and ${alert('never got on')}.`;
      case 'never-full':
        return phrase`Not shown: ${object(pipe)} never was full.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  zh({ outcome, pipe, process: name, reader, bytes, messages, seconds }) {
    const full = phrase`管道 ${object(pipe)} 里积了 ${alert(`${bytes} 字节`)}（完整的消息 ${messages} 条）时，${process(name)} 只能停下来等`;
    switch (outcome) {
      case 'shown':
        return phrase`管道满了：${full}；过了 ${zh.seconds(seconds)}，${process(reader)} 开始读了，它才继续。`;
      case 'stuck':
        return phrase`${full}，而且${alert('再也没能继续')}。`;
      case 'never-full':
        return phrase`看不出来：管道 ${object(pipe)} 一直没满。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },
});

/** The first block at a full pipe, and what lay in it then: all bytes, and whole messages. */
function firstFull({ events }: Timeline) {
  const moment = createMoment();
  for (const event of events) {
    advance(moment, event);
    if (event.kind !== 'block' || event.object !== HOSE || event.left === undefined) continue;
    const { bytes = 0, messages = 0 } = objectAt(moment, 'pipe', HOSE) ?? {};
    return { block: event, bytes: bytes - event.left, messages: messages - 1 };
  }
  return null;
}
