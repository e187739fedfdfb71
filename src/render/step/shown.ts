/** What the step screen shows: how the run stands that is stepped, and what the learner has chosen and opened. */
import type { Phrase } from '../../i18n/phrase.js';
import type { Schedule } from '../../schedule/schedule.js';
import type { Operation } from '../../trace/operation.js';
import type { RunScreen } from '../pages/run-screen.js';

/** A process that has stopped before a call. */
export interface Offered {
  readonly process: string;
  readonly operation: Operation;
  /** It made the call already, and could not go on. */
  readonly waits: boolean;
  readonly canGo: boolean;
  /** It cannot go on, and its time limit may be let run out. */
  readonly canExpire: boolean;
}

/** A run that is stepped, as it stands. */
export interface Stepped {
  /** Everybody who lives, in the order they were started; null: they are on their way to their calls, or the run is over. */
  readonly offered: readonly Offered[] | null;
  /** The steps made so far. */
  readonly schedule: Schedule;
  /** The first call that was another one when the same steps were made again. */
  readonly difference: StepDifference | null;
  /** Who has run for long without a call. */
  readonly busy: { readonly processes: readonly string[]; readonly seconds: number } | null;
  readonly mayKill: boolean;
  /** What is typed to have the same run again. */
  readonly command: string;
  /** What the learner is to bring about; null: nothing. */
  readonly goal: StepGoal | null;
  /** What it has shown; null while it goes on. */
  readonly end: RunScreen | null;
  /** The same of an ordinary run of the program, to compare; null: there was none. */
  readonly kernel: RunScreen | null;
}

export interface StepGoal {
  /** A sentence, with `code` in it. */
  readonly text: string;
  /** Once it is reached: what is said of that. */
  readonly solved: string | null;
}

export interface StepDifference {
  readonly step: number;
  readonly process: string;
  readonly expected: Operation;
  /** Null: its process was not there, or could not go on. */
  readonly found: Operation | null;
}

/** What the learner sees of it. */
export interface StepShown {
  /** Whom the arrows have come to. */
  readonly chosen: string | null;
  /** Whether the program is shown. */
  readonly code: boolean;
  /** What lies over the run, from which line on. */
  readonly page: StepPage;
  /** Whom it is asked about whether he is to be killed. */
  readonly asks: string | null;
  /** What goes on by itself until a key stops it. */
  readonly going: Going | null;
  readonly notice: StepNotice | null;
}

export type StepPage =
  | { readonly is: 'run' }
  | { readonly is: 'help' | 'schedule' | 'verdict' | 'kernel'; readonly from: number };

export type Going = { readonly is: 'chance' } | { readonly is: 'toPrint'; readonly process: string };

/** Something to say about the last key. */
export type StepNotice =
  | {
      readonly is:
        | 'wait'
        | 'noUndo'
        | 'noRedo'
        | 'nobody'
        | 'nobodyYet'
        | 'noKill'
        | 'notOver'
        | 'stopped'
        | 'reached';
    }
  /** `cannot`: its reason is told. */
  | { readonly is: 'ended' | 'noLimit' | 'notNeeded' | 'cannot' | 'printed'; readonly process: string }
  /** What a run that went on by chance has shown. */
  | { readonly is: 'found'; readonly sentence: Phrase };
