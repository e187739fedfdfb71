/**
 * One computed property of a run, with the events that prove it.
 *
 * | finding                | says                                                                | made by          |
 * |------------------------|---------------------------------------------------------------------|------------------|
 * | `overlap`              | several processes were busy with the lesson's activity at once       | overlap.ts       |
 * | `no-overlap`           | never more than one was, neither by the clock nor in the log         | overlap.ts       |
 * | `exclusion`            | each acquire of a lock follows the release before it                 | exclusion.ts     |
 * | `inside-lock`          | each turn of the activity lay within its process's own hold          | exclusion.ts     |
 * | `foreign-release`      | a lock was released by a process that had not acquired it            | exclusion.ts     |
 * | `order-by-program`     | each process was started only after the one before was joined        | order.ts         |
 * | `order-by-competition` | processes that lived at the same time got their turns at a lock      | order.ts         |
 * | `asked-and-got`        | in which order they asked for a lock, and in which they got it       | lock-queue.ts    |
 * | `handover`             | how long a lock took from a release to the next, waiting, process    | lock-queue.ts    |
 * | `deadlock`             | processes wait for each other in a circle                            | wait-for.ts      |
 * | `self-deadlock`        | a process waits for a lock it holds itself                           | wait-for.ts      |
 * | `abandoned-lock`       | a process ended while it held a lock                                 | leftovers.ts     |
 * | `unfinished`           | a child did not get through the activity                             | leftovers.ts     |
 * | `uncollected`          | children ended and were never collected while their parent lived     | leftovers.ts     |
 * | `crashed`              | processes ended with an error or an exit code other than 0           | leftovers.ts     |
 * | `killed`               | processes were ended by a signal                                     | leftovers.ts     |
 * | `lost-update`          | a change of a shared file rested on a read that was out of date      | tickets.ts       |
 * | `no-lost-update`       | each change rested on what the one before it had left                | tickets.ts       |
 * | `oversold`             | more tickets were sold than there were                               | tickets.ts       |
 * | `within-stock`         | never more were sold than there were, and the books add up           | tickets.ts       |
 * | `too-late`             | who found no ticket left, and whether they were told                 | tickets.ts       |
 * | `first-in-first-out`   | what came out of a queue had gone in, once and in that order         | queue-items.ts   |
 * | `queue-sales`          | each item went to one child, and who got none was told               | queue-items.ts   |
 * | `rush`                 | as many got in as there were places, ranked; the others were told    | rush.ts          |
 * | `all-consumed`         | everything put into a queue came out, once and in that order         | producer-consumer.ts |
 * | `ended-by-timeout`     | consumers stopped only because nothing came in time                  | producer-consumer.ts |
 * | `left-behind`          | items came when every consumer had given up                          | producer-consumer.ts |
 * | `ended-by-sentinel`    | each consumer stopped at a sentinel, put after the last item         | producer-consumer.ts |
 * | `queue-joined`         | a queue's join() waited for taskDone() of every item                 | producer-consumer.ts |
 * | `waited-for-room`      | producers waited at a full queue, how long                           | producer-consumer.ts |
 * | `piled-up`             | nobody waited, and the queue grew                                    | producer-consumer.ts |
 * | `no-wait`              | calls on a queue that may not wait had their answer at once          | queue-answers.ts |
 * | `gave-up`              | calls on a queue with a time limit kept to it                        | queue-answers.ts |
 * | `waited-for-item`      | a get slept until somebody put something                             | queue-answers.ts |
 * | `outdated-look`        | a queue was no longer as it had been seen                            | queue-answers.ts |
 * | `drained`              | one process took out everything there was                            | queue-answers.ts |
 * | `refused`              | calls were answered with these errors                                | queue-answers.ts |
 * | `flushed`              | what was put before a close came out after it                        | queue-close.ts |
 * | `no-end-signal`        | who waited at a queue was not told that another closed it            | queue-close.ts |
 * | `zombies`              | the kernel showed ended, uncollected children as Z                   | zombies.ts       |
 * | `joined-zombies`       | their own parent collected them in the end                           | zombies.ts       |
 * | `adopted-zombies`      | their parent ended, and they got a new one                           | zombies.ts       |
 * | `zombie-remains`       | what a zombie still has                                              | zombies.ts       |
 * | `pid-limit`            | how many processes this system may have                              | zombies.ts       |
 * | `orphaned`             | a child outlived its parent and got a new one                        | orphans.ts       |
 * | `parent-changed`       | its own getppid() said so, too                                       | orphans.ts       |
 * | `orphan-collected`     | whether its new parent was seen to collect it                        | orphans.ts       |
 * | `memory-apart`         | children changed a variable, their parent's stayed as it was         | memory-apart.ts  |
 * | `swap`                 | the two events that, swapped, would not have closed a circle         | deadlock.ts      |
 * | `no-deadlock`          | every lock was given back, and nobody waits                          | deadlock.ts      |
 * | `request-answer`       | two processes took turns on one pipe, each question was answered     | pipe-talk.ts     |
 * | `end-of-file`          | the end was met when all was received and nobody could send          | pipe-talk.ts     |
 * | `forgotten-end`        | a receiver waits for ever: a sending end was not closed              | pipe-deadlock.ts |
 * | `pipe-deadlock`        | processes wait for each other in a circle, some of them at pipes     | pipe-deadlock.ts |
 * | `broken-pipe`          | a process sent where nobody holds the receiving end any more         | pipe-talk.ts     |
 * | `pipe-capacity`        | how many bytes lay in the pipe when its writer had to wait           | pipe-capacity.ts |
 * | `stolen-messages`      | each message went to one of several receivers, none got all          | pipe-sharing.ts  |
 * | `torn-messages`        | somebody received parts of several messages                          | pipe-sharing.ts  |
 * | `whole-messages`       | every message was received, once and whole                           | pipe-sharing.ts  |
 *
 * The values of each are `VerdictData` in i18n/verdict-data.ts, its sentences are beside it.
 */
import type { VerdictData } from '../i18n/verdict-data.js';

/** A finding says what it is and its values; i18n/verdict.ts turns it into words. */
export interface Finding {
  /** Stable name: one of the table above, or a lesson's own. */
  readonly finding: string;
  /** true: shown by this run; false: contradicted or not shown; null: a fact told for its own sake. */
  readonly shown: boolean | null;
  /** Values for the sentence: names, counts, seconds. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  /** seqs of the events that prove it, most telling first; of very many the first ones. */
  readonly evidence: readonly number[];
}

/** More events than anybody looks up; a run of 100 processes stays below. */
const EVIDENCE_LIMIT = 250;

/** Pairs the name of a finding with the values its sentences need. */
export function finding<Name extends keyof VerdictData>(
  name: Name,
  shown: boolean | null,
  data: VerdictData[Name],
  evidence: readonly number[],
): Finding {
  return { finding: name, shown, data, evidence: evidence.slice(0, EVIDENCE_LIMIT) };
}
