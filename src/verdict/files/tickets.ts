/** The ticket office's books: how many tickets there were, how many were sold, and what got lost in between. */
import type { Timeline } from '../../trace/timeline.js';
import {
  type NumberHistory,
  numberHistory,
  type SharedNumber,
  type Sight,
  type Update,
} from '../history/files.js';
import { type Finding, finding } from '../undefined-finding.js';

/** A change was based on a read older than another's change. Evidence: the read, the write it missed, the write, of each. */
export function lostUpdateFinding(timeline: Timeline, number: SharedNumber): Finding {
  const { updates } = numberHistory(timeline, number);
  const stale = updates.filter(isStale);
  const [worst] = stale;
  const outcome = worst ? 'shown' : updates.length > 0 ? 'none' : 'unused';
  const data = {
    outcome,
    file: number.file,
    updates: updates.length,
    stale: stale.length,
    names: worst ? [worst.process, worst.missed.process] : [],
    saw: worst?.read.value ?? 0,
    missed: worst?.missed.value ?? 0,
    wrote: worst?.write.value ?? 0,
  } as const;
  return finding('lost-update', outcome === 'shown', data, stale.flatMap(seqsOf));
}

/** Every change was based on what the one before it had left. Evidence: read and write of each; or the first stale one. */
export function noLostUpdateFinding(timeline: Timeline, number: SharedNumber): Finding {
  const { updates } = numberHistory(timeline, number);
  const stale = updates.find(isStale);
  const outcome = stale ? 'lost' : updates.length > 0 ? 'shown' : 'unused';
  const names = stale ? [stale.process, stale.missed.process] : [];
  const data = { outcome, file: number.file, updates: updates.length, names } as const;
  const evidence = stale ? seqsOf(stale) : updates.flatMap(({ read, write }) => [read.seq, write.seq]);
  return finding('no-lost-update', outcome === 'shown', data, evidence);
}

/** More were sold than there were. Evidence: the stock, then the sales, the first one too many in front of all. */
export function oversoldFinding(timeline: Timeline, number: SharedNumber): Finding {
  const books = booksOf(numberHistory(timeline, number));
  const outcome = books.over > 0 ? 'shown' : books.sold > 0 ? 'none' : 'unsold';
  const data = { outcome, file: number.file, ...figuresOf(books) } as const;
  return finding('oversold', outcome === 'shown', data, evidenceOf(books));
}

/** Never more were sold than there were, and the file's last number says so. Evidence: as for `oversold`. */
export function withinStockFinding(timeline: Timeline, number: SharedNumber): Finding {
  const books = booksOf(numberHistory(timeline, number));
  const { sold, over, tickets, left } = books;
  const outcome = sold === 0 ? 'unsold' : over > 0 ? 'oversold' : tickets - sold === left ? 'shown' : 'wrong';
  const data = { outcome, file: number.file, ...figuresOf(books) } as const;
  return finding('within-stock', outcome === 'shown', data, evidenceOf(books));
}

/**
 * Who found none left, and whether they were told: `toldBy` is a part of the sentence that tells them. A fact where
 * nobody came too late. Evidence: what they read, and the sentence.
 */
export function tooLateFinding(timeline: Timeline, number: SharedNumber, toldBy: string): Finding {
  const { reads, updates } = numberHistory(timeline, number);
  const buyers = new Set(timeline.lanes.map(({ process }) => process).filter((name) => name !== 'main'));
  const bought = new Set(updates.map(({ process }) => process));
  const late = reads.filter(
    ({ process, value }, index) =>
      value <= 0 &&
      buyers.has(process) &&
      !bought.has(process) &&
      !reads.slice(index + 1).some((later) => later.process === process),
  );
  const toldOf = (sight: Sight) =>
    timeline.events.find(
      (event) =>
        event.kind === 'print' &&
        event.process === sight.process &&
        event.seq > sight.seq &&
        event.text.includes(toldBy),
    );
  const silent = late.filter((sight) => !toldOf(sight));
  const outcome = late.length === 0 ? 'nobody' : silent.length > 0 ? 'silent' : 'shown';
  const names = (silent.length > 0 ? silent : late).map(({ process }) => process);
  const evidence = late.flatMap((sight) => [sight.seq, toldOf(sight)?.seq ?? sight.seq]);
  const data = { outcome, late: late.length, names } as const;
  return finding('too-late', outcome === 'nobody' ? null : outcome === 'shown', data, [...new Set(evidence)]);
}

interface Books {
  readonly stock: Sight | null;
  readonly tickets: number;
  /** Each change that took tickets. */
  readonly sales: readonly Update[];
  readonly sold: number;
  readonly over: number;
  /** The last number that was written. */
  readonly left: number;
}

/** A sale is a write of less than its process had read. */
function booksOf({ first, updates, last }: NumberHistory): Books {
  const sales = updates.filter(({ read, write }) => write.value < read.value);
  const tickets = first?.value ?? 0;
  const sold = sales.reduce((sum, { read, write }) => sum + read.value - write.value, 0);
  return { stock: first, tickets, sales, sold, over: Math.max(0, sold - tickets), left: last?.value ?? 0 };
}

function figuresOf({ tickets, sold, over, left }: Books) {
  return { tickets, sold, over, left };
}

/** Of many events a view shows the first: the stock, the last sale there was a ticket for, and the first one too many. */
function evidenceOf({ stock, sales, over }: Books): number[] {
  const writes = sales.map(({ write }) => write.seq);
  const tooMany = over > 0 ? writes.slice(-over) : [];
  const rest = over > 0 ? writes.slice(0, -over) : writes;
  return [...(stock ? [stock.seq] : []), ...tooMany, ...rest];
}

function isStale(update: Update): update is Update & { readonly missed: Sight } {
  return update.missed !== null;
}

function seqsOf({ read, missed, write }: Update & { readonly missed: Sight }): number[] {
  return [read.seq, missed.seq, write.seq];
}
