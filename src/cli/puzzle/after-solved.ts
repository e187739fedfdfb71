/** What is said when a puzzle is solved: why it could happen, what it shows, and where to go on. */
import type { Language } from '../../i18n/language.js';
import { puzzleOf } from '../../progress/record-puzzle.js';
import { listPuzzles } from '../../puzzle/load-puzzle.js';
import type { PuzzleMeta } from '../../puzzle/puzzle.js';
import { renderRemark, renderSteps, type Step } from '../../render/pages/exercise/steps.js';
import type { View } from '../../render/style/view.js';
import type { PuzzleWords } from '../../render/words/puzzle.js';
import { openLearnerProgress } from '../progress/learner.js';

interface Solver {
  readonly language: Language;
  readonly say: PuzzleWords;
  readonly view: View;
}

export function afterSolved(
  { id, afterwards, teaches }: PuzzleMeta,
  { language, say, view }: Solver,
): string {
  return (
    renderRemark(afterwards[language], view) +
    renderRemark(say.teaches(teaches[language]), view) +
    renderSteps([...following(id, language, say)], view)
  );
}

/** The first one after it that is not solved, or before it; how far the learner is when all are. */
function following(id: string, language: Language, say: PuzzleWords): Step[] {
  const { progress } = openLearnerProgress(language, () => {});
  const all = listPuzzles();
  const at = all.findIndex((each) => each.id === id);
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find(
    (each) => (puzzleOf(progress, each.id)?.solved ?? null) === null,
  );
  return next
    ? [{ command: `concur-lesson puzzle ${next.id}`, why: say.why.following }]
    : [{ command: 'concur-lesson progress', why: say.why.allSolved }];
}
