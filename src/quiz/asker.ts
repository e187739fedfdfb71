/** Whoever asks: prompts with keys (prompts.ts) or lines (lines.ts). */
import type { Answer } from './mark.js';
import type { QuestionPlace } from './pages/question-page.js';
import type { Sheet } from './sheet.js';

export interface Asker {
  /** Null: skipped; "end": the learner wants no more, or nobody answers. Rejects once `stop` is aborted: keys only. */
  ask(sheet: Sheet, place: QuestionPlace, stop?: AbortSignal): Promise<Answer | null | 'end'>;
  /** Whether nobody is left to answer. */
  readonly ended: boolean;
  close(): void;
}
