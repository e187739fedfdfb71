/** What became of a number in a shared file: who read what, what they wrote on the strength of it, and what they had missed. */
import type { FileEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** A number that is kept in a JSON file: `{"left":4}`. */
export interface SharedNumber {
  /** The file's name. */
  readonly file: string;
  /** The field of its JSON object. */
  readonly field: string;
}

/** One look at the number, or one change of it. */
export interface Sight {
  readonly process: string;
  readonly seq: number;
  readonly value: number;
}

/** A change: what its process had read last, and what it wrote. */
export interface Update {
  readonly process: string;
  readonly read: Sight;
  readonly write: Sight;
  /** The first write of another process that came after the read and before this write: it was never seen. */
  readonly missed: Sight | null;
}

export interface NumberHistory {
  /** The first write of all, by a process that had not read it: how many there were at the start. */
  readonly first: Sight | null;
  readonly updates: readonly Update[];
  readonly reads: readonly Sight[];
  /** The last write of all. */
  readonly last: Sight | null;
}

/**
 * Puts each write together with the read it was based on: its process's last one. A read is logged when it is over, a
 * write before the file changes, so a read logged before another's write cannot have seen it. Where it is logged after,
 * what it saw decides: not the value last written means that it was just too early.
 */
export function numberHistory(timeline: Timeline, number: SharedNumber): NumberHistory {
  const known = histories(timeline);
  const key = JSON.stringify([number.file, number.field]);
  const history = known.get(key) ?? followNumber(timeline, number);
  known.set(key, history);
  return history;
}

const histories = perTimeline(() => new Map<string, NumberHistory>());

function followNumber(timeline: Timeline, number: SharedNumber): NumberHistory {
  const latestRead = new Map<string, { readonly sight: Sight; readonly missed: Sight | null }>();
  /** Writes the process has not seen yet, the earliest of them. */
  const missedBy = new Map<string, Sight>();
  const reads: Sight[] = [];
  const updates: Update[] = [];
  let first: Sight | null = null;
  let last: Sight | null = null;
  for (const event of timeline.events) {
    if (event.kind !== 'read' && event.kind !== 'write') continue;
    const sight = sightOf(event, number);
    if (!sight) continue;
    const { process } = sight;
    if (event.kind === 'read') {
      const missed = last && last.process !== process && last.value !== sight.value ? last : null;
      latestRead.set(process, { sight, missed });
      missedBy.delete(process);
      reads.push(sight);
      continue;
    }
    const base = latestRead.get(process);
    if (base)
      updates.push({
        process,
        read: base.sight,
        write: sight,
        missed: base.missed ?? missedBy.get(process) ?? null,
      });
    else first ??= sight;
    for (const other of latestRead.keys())
      if (other !== process && !missedBy.has(other)) missedBy.set(other, sight);
    last = sight;
  }
  return { first, updates, reads, last };
}

function sightOf({ process, seq, object, value }: FileEvent, { file, field }: SharedNumber): Sight | null {
  if (object !== file) return null;
  try {
    const number = (JSON.parse(value) as Record<string, unknown> | null)?.[field];
    return typeof number === 'number' ? { process, seq, value: number } : null;
  } catch {
    return null; // cut, because it was longer than an event may be
  }
}
