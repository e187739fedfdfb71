/** Changes of shared files that somebody wrote over without having seen them. */
import type { FileEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';

/** `over` replaced what `lost` had written, on the strength of `read`, which was older. */
export interface LostWrite {
  readonly read: FileEvent;
  readonly lost: FileEvent;
  readonly over: FileEvent;
}

interface FileNow {
  /** The write after which it was as it is. */
  last: FileEvent | null;
  /** What each process knows of it: what it read or wrote last, and the first change of others that it cannot have seen. */
  readonly known: Map<string, { readonly base: FileEvent; unseen: FileEvent | null }>;
}

/**
 * By the file's name, in the order of the log. A read is logged when it is over, a write before the file changes, so a read
 * that stands before another's write cannot have seen it. Where it stands after it, what it saw decides. Nothing is lost
 * where one of the two changed nothing, or both wrote the same; but of two who count from the same number, one is.
 */
export function lostWrites({ events }: Timeline): ReadonlyMap<string, readonly LostWrite[]> {
  const files = new Map<string, FileNow>();
  const lost = new Map<string, LostWrite[]>();
  for (const event of events) {
    if (event.kind !== 'read' && event.kind !== 'write') continue;
    const { object, process, value } = event;
    const file = files.get(object) ?? { last: null, known: new Map() };
    files.set(object, file);
    if (event.kind === 'read') {
      const { last } = file;
      const tooEarly = last !== null && last.process !== process && last.value !== value;
      file.known.set(process, { base: event, unseen: tooEarly ? last : null });
      continue;
    }
    const own = file.known.get(process);
    // only who has read it changes what it was; others make it anew
    if (own?.unseen && own.base.kind === 'read' && isLost(own.base, own.unseen, event)) {
      const list = lost.get(object) ?? [];
      lost.set(object, list);
      list.push({ read: own.base, lost: own.unseen, over: event });
    }
    for (const [other, its] of file.known) if (other !== process) its.unseen ??= event;
    file.known.set(process, { base: event, unseen: null });
    file.last = event;
  }
  return lost;
}

function isLost(read: FileEvent, lost: FileEvent, over: FileEvent): boolean {
  if (lost.value === read.value || over.value === read.value) return false;
  return over.value !== lost.value || hasNumber(over.value);
}

/** A number, or an object or list with one in it: two who counted wrote the same. */
const hasNumber = (json: string): boolean => /(?:^|[[:,])-?\d/.test(json);
