/** Where the answers of a quiz are kept. */
import { NO_PROGRESS, type Progress, type ProgressStore } from '../progress/progress.js';
import type { Stage } from './command-line.js';

export function openQuizProgress(_: Stage): ProgressStore {
  let progress: Progress = NO_PROGRESS;
  return {
    get progress() {
      return progress;
    },
    update: (change) => {
      progress = change(progress);
    },
  };
}
