/** A run that is stepped through by lines: one line of choices out, one line in. For pipes, and for screen readers. */

import { createInterface } from 'node:readline';
import type { Language } from '../../i18n/language.js';
import { wordsOfPhrase } from '../../i18n/phrase.js';
import { createGenerator } from '../../mp/generator.js';
import { NO_PROGRESS } from '../../progress/progress.js';
import { tame } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import { aboutTo } from '../../render/words/operations/about-to.js';
import { whyNot } from '../../render/words/operations/why-not.js';
import { stepScreenWords } from '../../render/words/step/step.js';
import { chooseByChance, Misfit } from '../../run/steer/follow.js';
import type { ChoicePoint, StoppedProcess } from '../../run/steer/scheduler.js';
import { openStepSession, type StepSession } from '../../run/steer/session.js';
import { printSchedule } from '../../schedule/print-schedule.js';
import type { Grant, Schedule } from '../../schedule/schedule.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openDisplay } from '../run/display.js';
import { toPerformOptions } from '../run/options.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { createBusyNote } from './busy-note.js';
import { sayMisfit, stepCommandOf } from './by-schedule.js';
import { type LineCommand, parseStepLine } from './parse-step-line.js';
import { settlePuzzle, watchGoal } from './puzzle-goal.js';
import { saveSteps } from './schedule-files.js';
import type { StepOptions } from './step-options.js';
import type { StepTarget } from './step-target.js';
import { stepWords } from './step-words.js';

/** `schedule`: the steps to begin with. Throws UserFailure where one of them cannot be made, OsError. */
export async function stepByLines(
  invocation: Invocation,
  { target, before, puzzle, mayKill }: StepTarget,
  { view, schedule }: { readonly view: View; readonly schedule: Schedule },
  options: StepOptions,
): Promise<ExitCode> {
  const { language, output } = invocation;
  const words = stepWords[language];
  const { settings } = toPerformOptions(options);
  const steered = puzzle?.kind === 'steer' ? puzzle : null;
  return withInterrupts(output, async ({ stop }) => {
    const lines = createInterface({ input: process.stdin });
    // taken at once: lines that come before the run has begun are kept
    const typed = lines[Symbol.asyncIterator]();
    const noteBusy = createBusyNote(language);
    const session = await openStepSession(target, {
      settings,
      schedule,
      interrupt: stop,
      onChange: (busy) => noteBusy(busy?.processes ?? []),
      ...(before ? { before } : {}),
    }).catch((error) => {
      throw error instanceof Misfit ? new UserFailure(sayMisfit(error, language)) : error;
    });
    // nobody need type another line
    const end = () => lines.close();
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
    const chance = chooseByChance(createGenerator(`step/${session.seed}`));
    const isSolved = () => steered !== null && isReachedIn(session, steered);
    try {
      const tell = () => output.write(sayChoices(session, language));
      if (output.isTerminal) output.write(sayOpening(steered, language));
      tell();
      for await (const line of typed) {
        if (stop.aborted || session.performance !== null || isSolved()) break;
        const command = parseStepLine(line, numberedIn(session.situation), mayKill);
        const trouble = await obey(session, command, chance, language);
        if (trouble === 'quit') break;
        if (trouble !== null) output.write(`? ${tame(trouble)}\n`);
        if (session.performance !== null || isSolved()) break;
        tell();
      }
      const solved = isSolved();
      await session.end();
      const { performance } = session;
      if (performance) {
        const display = await openDisplay('chart', { ...invocation, view, target, isIntroduced: true });
        display.stop();
        display.conclude(performance, NO_PROGRESS, false);
      }
      saveSteps(session, target, options, language);
      output.write(`\n${words.made(printSchedule(session.schedule))}\n`);
      output.write(`${words.again(stepCommandOf(target.label, session.schedule, session.seed, options))}\n`);
      if (steered && performance) {
        settlePuzzle(
          invocation,
          steered,
          { view, json: false },
          solved ? session.schedule : null,
          performance,
        );
        return solved ? EXIT.shown : EXIT.notShown;
      }
      return performance === null || performance.shown || performance.outcome.reason === 'interrupted'
        ? EXIT.shown
        : EXIT.notShown;
    } finally {
      stop.removeEventListener('abort', end);
      lines.close();
      await session.end();
      await output.finish();
    }
  });
}

/** Does what a line says. Returns what is wrong with it, `quit`, or null. */
async function obey(
  session: StepSession,
  command: LineCommand,
  chance: (point: ChoicePoint) => Grant | null,
  language: Language,
): Promise<string | 'quit' | null> {
  const words = stepWords[language].lines;
  switch (command.do) {
    case 'quit':
      return 'quit';
    case 'undo':
      if (session.schedule.length === 0) return words.nothingToUndo;
      await session.undo();
      return differenceOf(session, language);
    case 'redo':
      if (session.undone.length === 0) return words.nothingToRedo;
      await session.redo();
      return null;
    case 'restart':
      await session.restart();
      return null;
    case 'schedule':
      return stepWords[language].made(printSchedule(session.schedule));
    case 'chance': {
      const grant = session.situation && chance(session.situation);
      if (grant) await session.grant(grant);
      return null;
    }
    case 'help':
    case 'unknown':
      return words.help;
    case 'no-kill':
      return words.noKill;
    case 'grant':
      return session.grant(command.grant).then(
        () => null,
        (error) => {
          if (error instanceof Misfit) return sayMisfit(error, language);
          throw error;
        },
      );
  }
}

function differenceOf({ difference }: StepSession, language: Language): string | null {
  if (difference === null) return null;
  return stepWords[language].lines.differs(difference.step, difference.process);
}

function isReachedIn(session: StepSession, puzzle: Parameters<typeof watchGoal>[0]): boolean {
  const goal = watchGoal(puzzle);
  for (const event of session.events) goal.add(event);
  return session.situation ? goal.look() : goal.isReached(session.performance?.timeline);
}

/** To a person, before the first line: what is to be brought about, and what can be typed. A pipe gets the choices alone. */
function sayOpening(puzzle: Parameters<typeof watchGoal>[0] | null, language: Language): string {
  const goal = puzzle
    ? `${stepScreenWords[language].goal}${puzzle.meta.goal[language].replaceAll('`', '')}\n`
    : '';
  return `${goal}${stepWords[language].lines.help}\n`;
}

/** "3  0) main: join p1 (waits: p1 still runs)  1) p1: take lock “printer”". */
function sayChoices({ situation, schedule }: StepSession, language: Language): string {
  if (situation === null) return '';
  const choices = numberedIn(situation).map(
    (each) => `${each.number}) ${sayChoice(each, situation, language)}`,
  );
  return `${tame([String(schedule.length + 1), ...choices].join('  '))}\n`;
}

/** With its place in the order in which all were started, from 0: so a number is one process for the whole run, as on the screen. */
function numberedIn(point: ChoicePoint | null): (StoppedProcess & { readonly number: number })[] {
  if (point === null) return [];
  const names = [...point.moment.processes.keys()];
  return point.standing.map((each) => ({ ...each, number: names.indexOf(each.process) }));
}

function sayChoice(
  { process, operation, canGo, canExpire }: StoppedProcess,
  { moment }: ChoicePoint,
  language: Language,
): string {
  const what = wordsOfPhrase(aboutTo(process, operation, moment)[language]);
  if (canGo) return `${process}: ${what}`;
  const { waits, mayExpire } = stepWords[language].lines;
  const why = wordsOfPhrase(whyNot(process, operation, moment)[language]);
  return `${process}: ${what} ${waits(why)}${canExpire ? mayExpire(process) : ''}`;
}
