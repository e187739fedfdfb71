/** How much a pipe holds, as a run has measured it. */
import type { TraceEvent } from '../../trace/events.js';
import { advance, createMoment, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * The writer could not go on when so many bytes lay in the pipe, and got on after somebody had received. The bytes are what
 * was sent, less what was received, less what of the last message was not in the pipe yet. Evidence: the block, the first
 * recv after it, the pass.
 */
export function pipeCapacityFinding({ events }: Timeline, pipe: string): Finding {
  const full = firstFull(events, pipe);
  if (!full) {
    const sent = events.some((event) => event.kind === 'send' && event.object === pipe);
    const data = { outcome: sent ? 'never-full' : 'unused', pipe, process: '', reader: '' } as const;
    return finding('pipe-capacity', false, { ...data, bytes: 0, messages: 0, seconds: 0 }, []);
  }
  const { block, filling } = full;
  const later = events.slice(events.indexOf(block));
  const pass = later.find((event) => event.kind === 'pass' && event.process === block.process);
  const recv = later.find((event) => event.kind === 'recv' && event.object === pipe);
  // a recv is told when the whole message is read; the writer may have had room, and said so, before that
  const outcome = pass && recv ? 'shown' : 'stuck';
  const seconds = pass ? pass.t - block.t : 0;
  const data = { outcome, pipe, process: block.process, reader: recv?.process ?? '', ...filling } as const;
  const evidence = [block.seq, ...(recv ? [recv.seq] : []), ...(pass ? [pass.seq] : [])];
  return finding('pipe-capacity', outcome === 'shown', { ...data, seconds }, evidence);
}

/** The first block at a full pipe, and what lay in it then: whole messages, and all bytes. */
function firstFull(events: readonly TraceEvent[], pipe: string) {
  const moment = createMoment();
  for (const event of events) {
    advance(moment, event);
    if (event.kind !== 'block' || event.object !== pipe || event.left === undefined) continue;
    const { bytes = 0, messages = 0 } = objectAt(moment, 'pipe', pipe) ?? {};
    return { block: event, filling: { bytes: bytes - event.left, messages: messages - 1 } };
  }
  return null;
}
