/** That a lesson was run, for the learner's progress. */
import type { Progress } from '../../progress/progress.js';
import { recordRun } from '../../progress/record.js';
import type { Performance } from '../../run/perform.js';
import type { Invocation } from '../command-line/invocation.js';
import { openLearnerProgress } from './learner.js';

export interface RunRecord {
  /** With this run. */
  readonly progress: Progress;
  /** Once the result is shown: saving waits for the disk. Trouble is told then, too; returns whether there was any. */
  readonly save: () => boolean;
}

/** A run that was interrupted does not count. */
export function openRunRecord(
  lesson: string,
  { outcome, shown }: Performance,
  { language }: Invocation,
): RunRecord {
  const troubles: string[] = [];
  const store = openLearnerProgress(language, (line) => troubles.push(line));
  const add = (progress: Progress) =>
    outcome.reason === 'interrupted'
      ? progress
      : recordRun(progress, lesson, shown, new Date().toISOString());
  return {
    progress: add(store.progress),
    save: () => {
      if (outcome.reason !== 'interrupted') store.update(add);
      if (troubles.length > 0) process.stderr.write(troubles.join(''));
      return troubles.length > 0;
    },
  };
}
