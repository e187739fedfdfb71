/** `puzzle`: what can be done with puzzles, each in a file of its own. */
import { nearest } from '../../i18n/did-you-mean.js';
import { listPuzzles, loadPuzzle, type Puzzle } from '../../puzzle/load-puzzle.js';
import { type PuzzleWords, puzzleWords } from '../../render/words/puzzle.js';
import type { Invocation } from '../command-line/invocation.js';
import type { ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import type { PuzzleInvocation, PuzzleOptions } from './invocation.js';

export async function puzzleCommand(
  invocation: Invocation,
  [name = 'list', file]: readonly (string | undefined)[],
  options: PuzzleOptions,
): Promise<ExitCode> {
  const { language, output } = invocation;
  const say = puzzleWords[language];
  const { hint, repaired, write, schedule } = options;
  if ([hint, repaired, write, file, schedule].filter((each) => each !== undefined).length > 1)
    throw new UserFailure(say.failures.oneAtATime);
  const view = await detectView(options, language, output.isTerminal);
  const full: PuzzleInvocation = { ...invocation, say, view, options };
  const reading = () => import('./reading.js');
  const repair = () => import('./repair.js');
  if (name === 'list') {
    if ([hint, repaired, write, file, schedule].some((each) => each !== undefined))
      throw new UserFailure(say.failures.noName);
    return (await reading()).showPuzzles(full);
  }
  const puzzle = findPuzzle(name, say);
  if (hint !== undefined) return (await reading()).showHint(full, puzzle, hint);
  if (schedule !== undefined) return solveBySchedule(full, puzzle);
  if (repaired) return (await reading()).showRepaired(full, puzzle);
  if (write) return (await repair()).writeProgram(full, puzzle);
  if (file !== undefined) return (await repair()).checkRepaired(full, puzzle, file);
  return (await reading()).showPuzzle(full, puzzle);
}

/** By `step`, which knows a puzzle's goal. */
async function solveBySchedule(invocation: PuzzleInvocation, { kind, meta }: Puzzle): Promise<ExitCode> {
  if (kind !== 'steer') throw new UserFailure(invocation.say.failures.notSteered(meta.id));
  return (await import('../step/step.js')).stepCommand(invocation, meta.id, {
    speed: 1,
    view: invocation.output.isTerminal ? 'lanes' : 'plain',
    ...invocation.options,
  });
}

function findPuzzle(name: string, { failures }: PuzzleWords): Puzzle {
  const ids = listPuzzles().map(({ id }) => id);
  if (!ids.includes(name)) throw new UserFailure(failures.unknown(name, nearest(name, ids)));
  return loadPuzzle(name);
}
