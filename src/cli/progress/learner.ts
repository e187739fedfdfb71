/** The learner's progress, as commands use it: what is wrong with its file is told on standard error. */
import type { Language } from '../../i18n/language.js';
import type { ProgressStore } from '../../progress/progress.js';
import { openProgress, type ProgressTrouble } from '../../progress/store.js';
import { progressWords } from '../../render/words/progress.js';

/** `tell` gets each trouble, and as a line for standard error. */
export function openLearnerProgress(
  language: Language,
  tell: (line: string, trouble: ProgressTrouble) => void = (line) => void process.stderr.write(line),
): ProgressStore {
  return openProgress({
    env: process.env,
    tell: (trouble) => tell(`concur-lesson: ${explainTrouble(trouble, language)}\n`, trouble),
  });
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
