/** What findings say, and what a language must have a sentence for: a missing one does not compile. */
import type { Phrase } from './phrase.js';
import type { AnswersVerdictData } from './verdict-answers-data.js';
import type { DeadlockVerdictData } from './verdict-deadlock-data.js';
import type { FamilyVerdictData } from './verdict-family-data.js';
import type { FlowVerdictData } from './verdict-flow-data.js';
import type { PipeVerdictData } from './verdict-pipe-data.js';
import type { QueueVerdictData } from './verdict-queue-data.js';
import type { TicketVerdictData } from './verdict-tickets-data.js';

type Names = readonly string[];

/**
 * What each finding says. Times are real seconds. `outcome` tells the sentence to use: "shown", or what stood in the way.
 * Lists of names are in the order of the events they stand for.
 */
export type VerdictData = {
  /** `names`: for "not-joined" the process that was not waited for and the one that was started too early. */
  'order-by-program': {
    outcome: 'shown' | 'overlap' | 'not-joined' | 'alone';
    turns: Names;
    names: Names;
  };
  /** `waited`: turns that went to a process that had asked before the turn ahead of it was over. */
  'order-by-competition': {
    outcome: 'shown' | 'overlap' | 'program' | 'no-lock' | 'apart' | 'alone';
    object: string;
    turns: Names;
    waited: number;
  };
} & DeadlockVerdictData &
  FamilyVerdictData &
  TicketVerdictData &
  QueueVerdictData &
  FlowVerdictData &
  AnswersVerdictData &
  PipeVerdictData;

export type FindingName = keyof VerdictData;

/** For each finding, its values and the lesson's word for what the processes do ("printing"), as a sentence. */
export type VerdictSentences = {
  readonly [Name in FindingName]: (data: VerdictData[Name], activity: string) => Phrase;
};
