/** The learner's progress, as commands use it: what is wrong with its file is told on standard error. */
import type { Language } from '../../i18n/language.js';
import type { Progress, ProgressStore } from '../../progress/progress.js';
import { openProgress, type ProgressTrouble } from '../../progress/store.js';
import { tame } from '../../render/style/text.js';
import { progressWords } from '../../render/words/progress.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';

/** `tell` gets each trouble, and as a line for standard error. */
export function openLearnerProgress(
  language: Language,
  tell: (line: string, trouble: ProgressTrouble) => void = (line) => void process.stderr.write(line),
): ProgressStore {
  return openProgress({
    env: process.env,
    tell: (trouble) => tell(`concur-lesson: ${tame(explainTrouble(trouble, language))}\n`, trouble),
  });
}

/** Makes `change` and saves it; returns the progress since. Throws UserFailure (exit code 1) where it is not saved. */
export function changeProgress(change: (before: Progress) => Progress, language: Language): Progress {
  let saved = true;
  const store = openLearnerProgress(language, (line, { kind }) => {
    process.stderr.write(line);
    saved = saved && (kind === 'corrupt' || kind === 'unlocked');
  });
  store.update(change);
  if (!saved) throw new UserFailure(progressWords[language].failures.notSaved, EXIT.notShown);
  return store.progress;
}

function explainTrouble(trouble: ProgressTrouble, language: Language): string {
  const words = progressWords[language].trouble;
  switch (trouble.kind) {
    case 'corrupt':
      return words.corrupt(trouble.path, trouble.aside);
    case 'newer':
      return words.newer(trouble.path);
    case 'not-saved':
      return words.notSaved(trouble.path, trouble.code);
    case 'busy':
      return words.busy(trouble.path);
    case 'unlocked':
      return words.unlocked(trouble.path);
    case 'no-home':
      return words.noHome;
  }
}
