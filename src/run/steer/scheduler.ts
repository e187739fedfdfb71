/** Who decides which process of a steered run goes on, and what he is told for it. */
import type { Grant } from '../../schedule/schedule.js';
import type { Moment } from '../../trace/moment.js';
import type { Operation } from '../../trace/operation.js';

/** A process that has stopped before a call. */
export interface StoppedProcess {
  readonly process: string;
  readonly pid: number;
  readonly operation: Operation;
  /** Where in the program, "lesson.ts:41", if the log tells. */
  readonly at: string | undefined;
  /** It has begun to wait: it made the call and could not go on. */
  readonly waits: boolean;
  /** Its call would go on now, or do a first part of what it has to; or the log does not tell. */
  readonly canGo: boolean;
  /** The log tells that it would go on. */
  readonly isSure: boolean;
  /** It cannot go on, and its time limit may be let run out. */
  readonly canExpire: boolean;
}

/** Every process of the run that lives has stopped. */
export interface ChoicePoint {
  /** How many steps of the schedule were made. */
  readonly steps: number;
  /** How everything stands. Not to be changed; valid until the next choice. */
  readonly moment: Moment;
  /** In the order they were started. At least one of them can go on. */
  readonly standing: readonly StoppedProcess[];
}

/** A step. `isBefore`: it leads to where the schedule begins, and is not one of it. */
export type SteeredStep = Grant & { readonly isBefore?: true };

export interface Steerer {
  /** Who goes on now; null: nobody any more, the run ends here. Called once all have stopped. */
  readonly choose: (situation: ChoicePoint) => SteeredStep | null | Promise<SteeredStep | null>;
  /** These have not come to a call for `seconds`: they compute, or wait for what is no call of ours. Called again and again. */
  readonly onBusy?: (processes: readonly string[], seconds: number) => void;
}
