/** Every word of the views. One type for both languages: a missing or misspelt key is a compile error. */
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import { renderWordsEn } from './render-en.js';
import { renderWordsZh } from './render-zh.js';

/** What can be waited for, held or passed, as the event log names it, plus a child being joined. */
export type Waitable = 'lock' | 'rlock' | 'semaphore' | 'event' | 'barrier' | 'queue' | 'pipe' | 'join';

/** How a process ended, as far as the log tells. */
export type Ending =
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'signal'; readonly signal: number }
  | { readonly by: 'error'; readonly error: string }
  | { readonly by: 'unknown' };

/** What a cell of the chart, or a piece of a lifeline, can stand for. */
export type StateName =
  | 'starting'
  | 'running'
  | 'sleeping'
  | 'waiting'
  | 'holding'
  | 'holdingAndWaiting'
  | 'orphaned'
  | 'zombie';

/** Who decided the order of turns. */
export type Decider = 'nobody' | 'program' | 'competition';

/** One sentence per event; `p` is the process the event is about. */
export interface EventWords {
  run(program: string, seed: number, speed: number, parameters: string): Phrase;
  spawn(p: string, child: string, pid: number, daemon: boolean): Phrase;
  begins(p: string, pid: number): Phrase;
  ends(p: string, ending: Ending): Phrase;
  join(p: string, child: string, exitcode: number): Phrase;
  print(p: string, text: string): Phrase;
  output(p: string, stream: string, text: string): Phrase;
  cut(bytes: number): Phrase;
  sleep(p: string, seconds: string, real: string | null): Phrase;
  wake(p: string): Phrase;
  asks(p: string, what: Waitable, object: string): Phrase;
  waits(p: string, what: Waitable, object: string): Phrase;
  waitsAtQueue: Readonly<Record<'room' | 'item' | 'done', (p: string, object: string) => Phrase>>;
  waitsForHolder(p: string, what: Waitable, object: string, holder: string, holderGone: boolean): Phrase;
  waitsForSelf(p: string, what: Waitable, object: string): Phrase;
  waitsForChild(p: string, child: string): Phrase;
  takes(p: string, what: Waitable, object: string, left: number | null): Phrase;
  after(seconds: string): Phrase;
  releases(p: string, what: Waitable, object: string): Phrase;
  givesUp(p: string, what: Waitable, object: string, after: string | null): Phrase;
  givesUpAtOnce(p: string, what: Waitable, object: string): Phrase;
  passes(p: string, what: Waitable, object: string): Phrase;
  sets(p: string, object: string): Phrase;
  clears(p: string, object: string): Phrase;
  puts(p: string, object: string, item: string, size: number | null): Phrase;
  gets(p: string, object: string, item: string, size: number | null): Phrase;
  /** `bytes`: of a long message of which only the beginning is told; else null. */
  sends(p: string, object: string, item: string, bytes: number | null): Phrase;
  /** `sent`: by whom and when, as it stands before the send's line; null if that was not seen. */
  receives(
    p: string,
    object: string,
    item: string,
    sent: { readonly by: string; readonly at: string } | null,
  ): Phrase;
  findsEnd(p: string, object: string): Phrase;
  findsBroken(p: string, object: string, problem: 'no-receiver' | 'mixed' | 'half'): Phrase;
  closes(p: string, what: Waitable, object: string, end: 'receiving' | 'sending' | 'both' | null): Phrase;
  finishes(p: string, object: string, left: number): Phrase;
  looks(p: string, queue: string, size: number): Phrase;
  reads(p: string, file: string, value: string): Phrase;
  writes(p: string, file: string, value: string): Phrase;
  variable(name: string, value: string): Phrase;
  signals(p: string, child: string, signal: number): Phrase;
  kernelAsleep(p: string, where: string | null): Phrase;
  kernelZombie(p: string, parent: string | null): Phrase;
  kernelStopped(p: string): Phrase;
  kernelNewParent(p: string, parent: string, pid: number): Phrase;
  /** A zombie whose parent has ended. */
  kernelPassedOn(p: string, parent: string, pid: number): Phrase;
  /** `parent`: who must have collected it; null if not known. */
  kernelGone(p: string, parent: string | null, pid: number): Phrase;
  /** The circle that has just closed: each of them waits for the next, the last one for the first. */
  closesCircle(processes: readonly string[]): Phrase;
  over(reason: 'finished' | 'failed' | 'timeout' | 'interrupted' | 'deadlock', seconds: string): Phrase;
  /** Several processes did the same within a moment, when there are too many for lanes. */
  many(what: 'spawn' | 'start' | 'block' | 'acquire' | 'exit' | 'join', count: number): string;
  crowd(lanes: number): Phrase;
}

export interface ShareWords {
  readonly free: string;
  readonly set: string;
  readonly cleared: string;
  left(count: number): string;
  items(count: number): string;
}

export interface ChartWords {
  readonly title: string;
  readonly states: Readonly<Record<StateName, string>>;
  readonly failed: string;
  readonly sends: string;
  readonly receives: string;
  most(count: number): string;
  fate(ending: Ending | { readonly by: 'none' }, count: number, names: string): Phrase;
  readonly nothing: string;
}

export interface VerdictWords {
  /** In the drawing of a circle: what a process has ('' if nothing, it is joined) and what it waits for ('' the next one's end). */
  inCircle(process: string, has: string, waitsFor: string): Phrase;
  readonly title: string;
  more(count: number): string;
  readonly takeaways: string;
  readonly next: string;
}

export interface CompareWords {
  readonly lesson: string;
  readonly wall: string;
  most(activity: string): string;
  readonly overlap: string;
  readonly order: string;
  readonly decided: string;
  readonly decidedBy: Readonly<Record<Decider, string>>;
  readonly noTurns: string;
  orders(runs: number): string;
  ordersSeen(orders: number): string;
  rest(orders: number): string;
}

export interface CrowdWords {
  readonly starting: string;
  readonly running: string;
  readonly waiting: string;
  readonly holding: string;
  readonly ended: string;
}

export interface RenderWords {
  readonly events: EventWords;
  readonly shared: ShareWords;
  readonly chart: ChartWords;
  readonly verdict: VerdictWords;
  readonly compare: CompareWords;
  readonly crowd: CrowdWords;
  /** A measured stretch of time inside a sentence. */
  seconds(value: number): string;
  /** A time as the program gave it: "2 s". */
  asked(value: number): string;
}

export const renderWords: Readonly<Record<Language, RenderWords>> = {
  en: renderWordsEn,
  zh: renderWordsZh,
};
