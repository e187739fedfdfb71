/** `run`: one lesson or program, live, then its chart and verdict. */
import type { View } from '../../render/style/view.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { canPlay } from '../player/player.js';
import { detectView } from '../terminal/detect-view.js';
import { withInput } from '../terminal/standard-input.js';
import type { DisplayKind } from './display.js';
import { type RunOptions, toPerformOptions } from './options.js';
import { runWords } from './run-words.js';
import { performShown } from './show-run.js';
import { requireRoom, requireSupportedSystem } from './system.js';
import { findTarget } from './target.js';

export async function runCommand(
  invocation: Invocation,
  name: string | undefined,
  options: RunOptions,
): Promise<ExitCode> {
  const { output, language } = invocation;
  requireSupportedSystem(language);
  const view = await detectView(options, language, output.isTerminal);
  const picked = name ?? (await pickLesson(invocation, view));
  if (picked === null) return EXIT.shown;
  const found = await findTarget(picked, options, language);
  requireRoom(found.lesson?.meta ?? null, found.parameters, language);
  const target = await withInput(found, language);
  const kind = options.json ? 'json' : viewFor(options.view, output);
  const { performance } = await performShown(
    invocation,
    { view, target, kind, how: toPerformOptions(options) },
    options,
  );
  return performance.shown ? EXIT.shown : EXIT.notShown;
}

/** The player needs a terminal that can show it: elsewhere the run is told in lines. */
function viewFor(asked: RunOptions['view'], output: Invocation['output']): Exclude<DisplayKind, 'json'> {
  const lines = output.isTerminal ? 'lanes' : 'plain';
  return asked === 'player' && !canPlay(output) ? lines : (asked ?? lines);
}

/** In a terminal the learner chooses, or does not: null; elsewhere nobody can, so it is wrong usage. */
async function pickLesson({ words, language, output }: Invocation, view: View): Promise<string | null> {
  if (!process.stdin.isTTY || !output.isTerminal)
    throw new UserFailure(words.failures.noTarget('concur-lesson run lock-v3'));
  const { chooseLesson } = await import('../progress/lesson-menu.js');
  return chooseLesson(runWords[language].pickLesson, view);
}
