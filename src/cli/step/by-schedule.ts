/** A stepped run without anybody to ask: as a schedule says. */
import type { Language } from '../../i18n/language.js';
import { createGenerator } from '../../mp/generator.js';
import type { View } from '../../render/style/view.js';
import { randomSeed } from '../../run/perform.js';
import {
  type Chooser,
  chooseByChance,
  chooseFirst,
  chooseNobody,
  followSchedule,
  Misfit,
} from '../../run/steer/follow.js';
import type { Steerer } from '../../run/steer/scheduler.js';
import { printGrant, printSchedule } from '../../schedule/print-schedule.js';
import type { Grant, Schedule } from '../../schedule/schedule.js';
import { type ScheduleFile, staleIn } from '../../schedule/schedule-file.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import type { DisplayKind } from '../run/display.js';
import { toPerformOptions } from '../run/options.js';
import { performShown } from '../run/show-run.js';
import { createBusyNote } from './busy-note.js';
import { type GoalWatch, settlePuzzle, watchGoal } from './puzzle-goal.js';
import { readSchedule, readScheduleFile, writeScheduleFile } from './schedule-files.js';
import type { StepOptions } from './step-options.js';
import { hashOf, type StepTarget } from './step-target.js';
import { stepWords } from './step-words.js';

/** Makes the steps, shows the run as any other. Throws UserFailure where a step cannot be made. */
export async function stepBySchedule(
  invocation: Invocation,
  { target, before, puzzle }: StepTarget,
  { view, kind }: { readonly view: View; readonly kind: DisplayKind },
  options: StepOptions,
): Promise<ExitCode> {
  const { language, output } = invocation;
  const words = stepWords[language];
  if (options.schedule !== undefined && options.scheduleFile !== undefined)
    throw new UserFailure(words.file.twice);
  const file = options.scheduleFile === undefined ? null : readScheduleFile(options.scheduleFile, language);
  const schedule = file?.schedule ?? readSchedule(options.schedule ?? '', language);
  const seed = options.seed ?? file?.seed ?? randomSeed();
  const origin = { program: target.label, hash: hashOf(target), parameters: target.parameters };
  if (file) for (const what of staleIn(file, origin)) note(words.stale[what](options.scheduleFile ?? ''));

  const made: Grant[] = [];
  const calls: string[] = [];
  const then = THEN[options.then ?? 'stop'](seed);
  const steered = puzzle?.kind === 'steer' ? puzzle : null;
  const goal = steered && watchGoal(steered);
  const steerer = recording(
    untilReached(followSchedule(schedule, then), goal),
    before?.(),
    made,
    calls,
    (step, call, process) => {
      if (file?.calls[step - 1] !== undefined && file.calls[step - 1] !== call)
        throw new UserFailure(words.otherCall(step, process));
    },
  );
  const scheduler = { ...steerer, onBusy: createBusyNote(language) };
  const { settings, timeout } = toPerformOptions(options);
  const how = { settings: { ...settings, seed }, timeout, scheduler };
  const { performance } = await performShown(
    invocation,
    { view, target, kind, how, ...(goal ? { onEvent: goal.add } : {}) },
    options,
  ).catch((error) => {
    throw error instanceof Misfit ? new UserFailure(sayMisfit(error, language)) : error;
  });
  const left = schedule[made.length];
  if (left && !goal?.isReached())
    throw new UserFailure(sayMisfit(new Misfit(made.length + 1, left, 'over', []), language));
  if (options.saveSchedule !== undefined) {
    const content: ScheduleFile = { ...origin, seed, schedule: made, calls };
    writeScheduleFile(options.saveSchedule, content, language);
  }
  if (kind !== 'json') {
    output.write(`\n${words.made(printSchedule(made))}\n`);
    output.write(`${words.again(stepCommandOf(target.label, made, seed, options))}\n`);
    await output.finish();
  }
  if (steered && goal) {
    const solved = goal.isReached(performance.timeline);
    settlePuzzle(invocation, steered, { view, json: kind === 'json' }, solved ? made : null, performance);
    await output.finish();
    return solved ? EXIT.shown : EXIT.notShown;
  }
  const isOurStop = performance.outcome.reason === 'interrupted' && (options.then ?? 'stop') === 'stop';
  return performance.shown || isOurStop ? EXIT.shown : EXIT.notShown;
}

const THEN: Readonly<Record<NonNullable<StepOptions['then']>, (seed: number) => Chooser>> = {
  stop: () => chooseNobody,
  first: () => chooseFirst,
  chance: (seed) => chooseByChance(createGenerator(`step/${seed}`)),
};

/** A puzzle is over where its goal is reached. */
const untilReached = (scheduler: Steerer, goal: GoalWatch | null): Steerer =>
  goal ? { choose: (point) => (goal.look() ? null : scheduler.choose(point)) } : scheduler;

/** Notes the steps that are made. `check` is told the call of each before it is made. */
function recording(
  scheduler: Steerer,
  before: Chooser | undefined,
  made: Grant[],
  calls: string[],
  check: (step: number, call: string, process: string) => void,
): Steerer {
  return {
    async choose(point) {
      const first = before?.(point);
      if (first) return { ...first, isBefore: true };
      const grant = await scheduler.choose(point);
      if (grant === null) return null;
      const call = JSON.stringify(point.standing.find(({ process }) => process === grant.process)?.operation);
      check(made.length + 1, call, grant.process);
      made.push({ process: grant.process, how: grant.how });
      calls.push(call);
      return grant;
    },
  };
}

/** Why a step cannot be made, and what could be instead. */
export function sayMisfit({ step, grant, problem, possible }: Misfit, language: Language): string {
  const { misfitAt, misfit } = stepWords[language];
  return misfitAt(step, misfit[problem](grant.process), possible.map(printGrant));
}

/** What is typed to have it again. */
export function stepCommandOf(label: string, schedule: Schedule, seed: number, options: StepOptions): string {
  const typed = Object.entries(options).flatMap(([name, value]) =>
    OWN.has(name) || value === undefined || value === null
      ? []
      : [`--${name}${value === true ? '' : ` ${value}`}`],
  );
  const steps = schedule.length === 0 ? [] : [`--schedule '${printSchedule(schedule)}'`];
  return ['concur-lesson step', label, ...typed, ...steps, `--seed ${seed}`].join(' ');
}

/** Options that say nothing of what is run. */
const OWN: ReadonlySet<string> = new Set([
  ...['schedule', 'then', 'scheduleFile', 'saveSchedule', 'plain', 'json', 'record', 'view', 'seed', 'speed'],
  ...['timeout', 'perturb', 'lang', 'color', 'ascii'],
]);

const note = (text: string): void => void process.stderr.write(`concur-lesson: ${text}\n`);
