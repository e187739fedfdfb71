/** Who holds which lock or semaphore, from acquire and release events; each step takes constant time. */
import type { AcquireEvent, ReleaseEvent } from './events.js';
import type { Hold } from './timeline.js';

/** A hold that may still be open: then `released` is null and `to` is not known yet. */
interface OpenHold {
  readonly process: string;
  readonly acquire: AcquireEvent;
  release: ReleaseEvent | null;
  /** How often its owner has acquired it and not yet released it (an RLock may go above 1). */
  depth: number;
}

/** The holds of one object. Closed ones stay in both lists until they come to the end that is looked at. */
interface Ledger {
  readonly ofProcess: Map<string, OpenHold[]>;
  readonly all: OpenHold[];
  oldest: number;
}

export interface HoldLedger {
  readonly acquire: (event: AcquireEvent) => void;
  readonly release: (event: ReleaseEvent) => void;
  /** The holds of a process in the order it got them; those still open end at `end` (seconds). */
  readonly holdsOf: (process: string, end: number) => Hold[];
}

/**
 * A release ends the releaser's own latest hold. If it has none, it ends the oldest hold of anybody: a Lock and a
 * Semaphore know no owner. A release of what nobody holds changes nothing.
 */
export function createHoldLedger(): HoldLedger {
  const ledgers = new Map<string, Ledger>();
  const lanes = new Map<string, OpenHold[]>();

  return {
    acquire(event) {
      if (!isHeld(event.primitive)) return;
      const { ofProcess, all } = ledgerOf(ledgers, event.object);
      const own = latestOpen(ofProcess.get(event.process));
      if (own && event.primitive === 'rlock') {
        own.depth++;
        return;
      }
      const hold: OpenHold = { process: event.process, acquire: event, release: null, depth: 1 };
      listIn(ofProcess, event.process).push(hold);
      listIn(lanes, event.process).push(hold);
      all.push(hold);
    },

    release(event) {
      const ledger = ledgerOf(ledgers, event.object);
      const own = latestOpen(ledger.ofProcess.get(event.process));
      const hold = own ?? (event.primitive === 'rlock' ? undefined : oldestOpen(ledger));
      if (hold && --hold.depth === 0) hold.release = event;
    },

    holdsOf(process, end) {
      return (lanes.get(process) ?? []).map((hold) => toHold(hold, end));
    },
  };
}

function isHeld(primitive: string): boolean {
  return primitive === 'lock' || primitive === 'rlock' || primitive === 'semaphore';
}

function latestOpen(holds: OpenHold[] | undefined): OpenHold | undefined {
  while (holds?.at(-1)?.release) holds.pop();
  return holds?.at(-1);
}

function oldestOpen(ledger: Ledger): OpenHold | undefined {
  while (ledger.all[ledger.oldest]?.release) ledger.oldest++;
  return ledger.all[ledger.oldest];
}

function ledgerOf(ledgers: Map<string, Ledger>, object: string): Ledger {
  const ledger = ledgers.get(object) ?? { ofProcess: new Map(), all: [], oldest: 0 };
  ledgers.set(object, ledger);
  return ledger;
}

function listIn(lists: Map<string, OpenHold[]>, key: string): OpenHold[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function toHold({ acquire, release }: OpenHold, end: number): Hold {
  return {
    object: acquire.object,
    primitive: acquire.primitive,
    from: acquire.t,
    to: Math.max(acquire.t, release?.t ?? end),
    acquired: acquire.seq,
    released: release?.seq ?? null,
  };
}
