/** `step`: the learner is the scheduler. On a screen, by lines, or by a schedule that is given. */
import type { Language } from '../../i18n/language.js';
import type { Invocation } from '../command-line/invocation.js';
import type { ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { canPlay } from '../player/player.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { detectView } from '../terminal/detect-view.js';
import { stepByLines } from './by-lines.js';
import { stepBySchedule } from './by-schedule.js';
import { readSchedule } from './schedule-files.js';
import type { StepOptions } from './step-options.js';
import { findStepTarget } from './step-target.js';
import { stepWords } from './step-words.js';

export async function stepCommand(
  invocation: Invocation,
  name: string,
  options: StepOptions,
): Promise<ExitCode> {
  const { output, language } = invocation;
  requireSupportedSystem(language);
  refuseWithPlain(options, language);
  const view = await detectView(options, language, output.isTerminal);
  const found = await findStepTarget(name, options, language);
  requireRoom(found.target.lesson?.meta ?? null, found.target.parameters, language);
  if (options.plain || isOpen(options)) {
    const schedule = readSchedule(options.schedule ?? '', language);
    if (!options.plain && canPlay(output)) {
      const { stepOnScreen } = await import('./screen/on-screen.js');
      return stepOnScreen(invocation, found, { view, schedule }, options);
    }
    if (options.plain || options.schedule === undefined)
      return stepByLines(invocation, found, { view, schedule }, options);
  }
  const kind = options.json ? 'json' : (options.view ?? (output.isTerminal ? 'lanes' : 'plain'));
  return stepBySchedule(invocation, found, { view, kind: kind === 'player' ? 'lanes' : kind }, options);
}

/** What goes on by itself, or in another form, is not asked about line by line. Throws UserFailure. */
function refuseWithPlain({ plain, then, scheduleFile, json, view }: StepOptions, language: Language): void {
  if (!plain) return;
  const others = { '--then': then, '--schedule-file': scheduleFile, '--json': json, '--view': view };
  const other = Object.entries(others).find(([, value]) => value !== undefined);
  if (other) throw new UserFailure(stepWords[language].file.withPlain(other[0]));
}

/** Nothing says that it is to go on by itself: the learner decides. */
const isOpen = ({ json, view, then, scheduleFile }: StepOptions): boolean =>
  !json && [view, then, scheduleFile].every((option) => option === undefined);
