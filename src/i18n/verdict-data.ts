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
  /** `names`: for "held-twice" and "too-early" the holder, then the intruder; for "not-held" who released. */
  exclusion: {
    outcome: 'shown' | 'held-twice' | 'too-early' | 'not-held' | 'alone' | 'unused';
    object: string;
    acquires: number;
    names: Names;
  };
  /** `names`: for "outside" who was busy without holding the lock. */
  'inside-lock': { outcome: 'shown' | 'outside' | 'none'; object: string; turns: number; names: Names };
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
  /** Each process once, by its first wait and its first acquire. `names`: one who was overtaken, and by whom; or none. */
  'asked-and-got': { object: string; asked: Names; got: Names; overtaken: number; names: Names };
  /** From a release to the acquire of a process that was already waiting. */
  handover: { object: string; times: number; quickest: number; slowest: number };
  /** `processes[i]` waits for `objects[i]`, held by the next process (the last: by the first); '' is a join of it. */
  deadlock: { processes: Names; objects: Names };
  'self-deadlock': { process: string; object: string };
  /** The holder ended without a release; `waiting`: who asked for it and never got it. */
  'abandoned-lock': { object: string; holder: string; waiting: Names };
  'foreign-release': { object: string; holder: string; releaser: string };
  /** Began the activity and did not finish it, or never began it. */
  unfinished: { processes: Names };
  /** Ended while their parent went on, which never collected them. */
  uncollected: { processes: Names };
  crashed: { processes: Names; exitcode: number; error: string };
  killed: { processes: Names; signal: number };
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
