/** `puzzle list`, `puzzle <name>`, its hints, and the program that is right: what is read about puzzles. */

import { listLessons } from '../../lesson/catalog.js';
import { puzzleOf, recordPuzzleHints } from '../../progress/record-puzzle.js';
import { listPuzzles, type Puzzle } from '../../puzzle/load-puzzle.js';
import { measureSchedule } from '../../puzzle/par.js';
import { renderAdvice, renderSolution } from '../../render/pages/exercise/reading.js';
import type { Step } from '../../render/pages/exercise/steps.js';
import { renderPuzzle, renderPuzzles } from '../../render/pages/puzzle/puzzle.js';
import { printableJson } from '../../trace/log/encode.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { markPuzzles } from '../progress/standing.js';
import { afterSolved } from './after-solved.js';
import type { PuzzleInvocation } from './invocation.js';

export function showPuzzles({ language, output, say, view, options }: PuzzleInvocation): ExitCode {
  const { progress } = openLearnerProgress(language);
  const rows = markPuzzles(listPuzzles(), progress);
  if (options.json) {
    const listed = listPuzzles().map(({ id, kind, par }, index) => {
      return { id, kind, par, solved: rows[index]?.solved ?? false };
    });
    output.write(`${printableJson(listed, 2)}\n`);
    return EXIT.shown;
  }
  const next = rows.find(({ solved }) => !solved);
  const steps: Step[] = [
    next
      ? { command: `concur-lesson puzzle ${next.id}`, why: say.why.open }
      : { command: 'concur-lesson progress', why: say.why.allSolved },
  ];
  const titled = rows.map((row) => ({ ...row, title: row.title[language] }));
  output.write(renderPuzzles(titled, steps, view));
  return EXIT.shown;
}

export function showPuzzle(invocation: PuzzleInvocation, puzzle: Puzzle): ExitCode {
  const { language, output, view, options } = invocation;
  const { meta, stories, highlighted, source } = puzzle;
  const { id, kind } = meta;
  const par = meta.kind === 'steer' ? measureSchedule(meta.par) : null;
  const known = puzzleOf(openLearnerProgress(language).progress, id);
  const shown = {
    id,
    title: meta.title[language],
    story: stories[language],
    goal: meta.goal[language],
    par,
  };
  if (options.json) {
    const solved = (known?.solved ?? null) !== null;
    const all = {
      ...shown,
      kind,
      program: source,
      hints: meta.hints.length,
      solved,
      best: known?.best ?? null,
    };
    output.write(`${printableJson(all, 2)}\n`);
    return EXIT.shown;
  }
  const mayKill = meta.kind === 'steer' && meta.kill === true;
  output.write(renderPuzzle({ ...shown, program: highlighted, mayKill }, stepsFor(invocation, puzzle), view));
  return EXIT.shown;
}

function stepsFor({ say, options }: PuzzleInvocation, { meta }: Puzzle): Step[] {
  const { id, kind, lesson } = meta;
  const begin: Step =
    kind === 'steer'
      ? { command: `concur-lesson step ${id}`, why: say.why.step }
      : { command: `concur-lesson puzzle ${id} --write${options.js ? ' --js' : ''}`, why: say.why.write };
  return [
    begin,
    { command: `concur-lesson puzzle ${id} --hint`, why: say.why.hint },
    ...(listLessons().some((each) => each.id === lesson)
      ? [{ command: `concur-lesson show ${lesson}`, why: say.why.lesson }]
      : []),
  ];
}

/** `wanted`: its number; true: the next one, from the first one again after the last. */
export function showHint(
  { language, output, say, view }: PuzzleInvocation,
  { meta: { id, hints } }: Puzzle,
  wanted: number | true,
): ExitCode {
  const store = openLearnerProgress(language);
  const { length } = hints;
  const seen = puzzleOf(store.progress, id)?.hints ?? 0;
  const number = wanted === true ? (seen % length) + 1 : wanted;
  const hint = hints[number - 1];
  if (!hint) throw new UserFailure(say.failures.noHint(number, length));
  const left = length - number;
  const rest = left > 0 ? say.moreHints(left) : say.noMoreHints;
  const command = left > 0 ? `concur-lesson puzzle ${id} --hint` : `concur-lesson puzzle ${id}`;
  const why = left > 0 ? say.why.hint : say.why.open;
  output.write(
    renderAdvice(say.hint(number, length), `${hint[language]}\n\n${rest}`, [{ command, why }], view),
  );
  store.update((progress) => {
    // counted on from what is saved now: another window may have asked, too
    const shown = wanted === true ? (puzzleOf(progress, id)?.hints ?? 0) + 1 : wanted;
    return recordPuzzleHints(progress, id, shown, new Date().toISOString());
  });
  return EXIT.shown;
}

/** Where a file or another program reads it, it is the source itself: it can be saved and run. */
export function showRepaired(
  { output, say, view, language }: PuzzleInvocation,
  { meta, repaired }: Puzzle,
): ExitCode {
  const isPlain = !output.isTerminal && view.color === 0;
  const source = repaired.map((tokens) => tokens.map(([, text]) => text).join('')).join('\n');
  output.write(isPlain ? source : renderSolution(say.repaired, repaired, view));
  if (!isPlain) output.write(afterSolved(meta, { language, say, view }));
  return EXIT.shown;
}
