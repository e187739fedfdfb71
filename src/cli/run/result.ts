/** What a run has shown: its chart, its verdict, how it ended if not well, what to try next. */
import type { Language } from '../../i18n/language.js';
import { signalMeaning, signalName } from '../../i18n/quantity.js';
import { listLessons } from '../../lesson/catalog.js';
import type { Progress } from '../../progress/progress.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderNotes } from '../../render/pages/notes.js';
import { renderVerdict } from '../../render/pages/verdict.js';
import { KEPT_EVENTS, type Performance, type Subject } from '../../run/review.js';
import type { Timeline } from '../../trace/timeline.js';
import { causeOfDeath, errorLine, errorPlace, failedLanes } from '../../verdict/history/endings.js';
import { lastStandstill } from '../../verdict/history/last-standstill.js';
import { untilStopped } from '../../verdict/history/until-stopped.js';
import { nextCommands } from './next-commands.js';
import { runWords } from './run-words.js';
import type { ShownRun } from './shown-run.js';

/** Failures explained at most; more of the same teach nothing. */
const MOST_FAILURES = 3;

/** `progress` is with this run. */
export function renderResult(
  performance: Performance,
  progress: Progress,
  { view, target }: Pick<ShownRun, 'view' | 'target'>,
): string {
  const { timeline, findings, outcome } = performance;
  const { lesson } = target;
  const activity = lesson?.meta.activity;
  const whole = isWhole(outcome.reason);
  const verdict = renderVerdict(findings, timeline, view, {
    ...(activity ? { activity } : {}),
    ...(lesson && whole
      ? {
          takeaways: lesson.texts[view.language].takeaways,
          next: nextCommands(target, listLessons(), progress),
        }
      : {}),
  });
  const notes = resultNotes(performance, target, view.language);
  return `\n${renderChart(timeline, view, activity ? { activity } : {})}\n${verdict}${renderNotes(notes, view)}`;
}

/** Whether the program itself came to the end. */
const isWhole = (reason: Performance['outcome']['reason']): boolean =>
  reason !== null && reason !== 'interrupted' && reason !== 'timeout';

/** What has to be said of a run beside its verdict: what went wrong, and why it was over. */
export function resultNotes(
  { timeline, outcome: { reason }, shown, cut }: Performance,
  { lesson }: Pick<Subject, 'lesson'>,
  language: Language,
): string[] {
  const words = runWords[language];
  const limit = timeline.run?.timeout ?? Math.round(timeline.duration);
  return [
    ...failureNotes(untilStopped(timeline), language),
    ...(reason === null ? [words.outcome.cutShort] : []),
    ...(reason === 'interrupted' ? [words.interrupted] : []),
    ...(reason === 'timeout' ? [timeoutNote(timeline, limit, language)] : []),
    ...(reason === 'deadlock' && !shown ? [words.outcome.deadlock] : []),
    ...(lesson && isWhole(reason) && !shown ? [words.outcome.notShown] : []),
    ...(cut ? [words.outcome.tooMany(KEPT_EVENTS)] : []),
  ];
}

/** More time helps a run that is slow, not one in which nobody can go on. */
function timeoutNote(timeline: Timeline, seconds: number, language: Language): string {
  const { standstill, timeout } = runWords[language].outcome;
  return lastStandstill(timeline) ? standstill(seconds) : timeout(seconds);
}

/** In every view: what the processes that failed have died of, or failed with while they wait for their children. */
function failureNotes(timeline: Timeline, language: Language): string[] {
  const { failed: told, exited, signalled, outOfMemory } = runWords[language].outcome;
  return failedLanes(timeline)
    .slice(0, MOST_FAILURES)
    .map((lane) => {
      const { process, error, exitcode } = lane;
      if (error) return told(process, errorLine(error), errorPlace(error, timeline));
      const code = exitcode ?? 1;
      if (code >= 0) return `${process} ${exited(code)}`;
      if (causeOfDeath(timeline, lane) === 'memory') return `${process} ${outOfMemory}`;
      return `${process} ${signalled(signalName(-code, language), signalMeaning(-code, language))}`;
    });
}
