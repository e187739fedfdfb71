/** What a run has shown: its chart, its verdict, how it ended if not well, what to try next. */
import { basename } from 'node:path';
import type { Language } from '../../i18n/language.js';
import { signalName } from '../../i18n/quantity.js';
import { listLessons } from '../../lesson/catalog.js';
import type { Progress } from '../../progress/progress.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderNotes } from '../../render/pages/notes.js';
import { renderVerdict } from '../../render/pages/verdict.js';
import { KEPT_EVENTS, type Performance } from '../../run/perform.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { errorLine, failedLanes } from '../../verdict/history/endings.js';
import { lastStandstill } from '../../verdict/history/last-standstill.js';
import { nextCommands } from './next-commands.js';
import { runWords } from './run-words.js';
import type { ShownRun } from './shown-run.js';

/** Failures explained at most; more of the same teach nothing. */
const MOST_FAILURES = 3;

/** `progress` is with this run. */
export function renderResult(
  performance: Performance,
  progress: Progress,
  { view, target, options }: Pick<ShownRun, 'view' | 'target' | 'options'>,
): string {
  const { timeline, findings, outcome, shown, cut } = performance;
  const { lesson } = target;
  const words = runWords[view.language];
  const activity = lesson?.meta.activity;
  const whole = outcome.reason !== 'interrupted' && outcome.reason !== 'timeout';
  const verdict = renderVerdict(whole ? findings : findings.filter(hasSomethingToSay), timeline, view, {
    ...(activity ? { activity } : {}),
    ...(lesson && whole
      ? {
          takeaways: lesson.texts[view.language].takeaways,
          next: nextCommands(target, listLessons(), progress),
        }
      : {}),
  });
  const notes = [
    ...(outcome.reason === 'interrupted' ? [words.interrupted] : []),
    ...(outcome.reason === 'timeout'
      ? [timeoutNote(timeline, options.timeout ?? Math.round(timeline.duration), view.language)]
      : []),
    ...(outcome.reason === 'deadlock' && !shown ? [words.outcome.deadlock] : []),
    ...failureNotes(failedLanes(timeline), target.program.file, view.language),
    ...(lesson && whole && !shown ? [words.outcome.notShown] : []),
    ...(cut ? [words.outcome.tooMany(KEPT_EVENTS)] : []),
  ];
  return `\n${renderChart(timeline, view, activity ? { activity } : {})}\n${verdict}${renderNotes(notes, view)}`;
}

/** More time helps a run that is slow, not one in which nobody can go on. */
function timeoutNote(timeline: Timeline, seconds: number, language: Language): string {
  const { standstill, timeout } = runWords[language].outcome;
  return lastStandstill(timeline) ? standstill(seconds) : timeout(seconds);
}

const NOT_YET: readonly (string | undefined)[] = ['alone', 'none', 'unused'];

/** That a run which was cut short did not come to something is no finding: "try two or more" would be wrong advice. */
function hasSomethingToSay({ shown, data }: Finding): boolean {
  return shown !== false || !NOT_YET.includes(data.outcome);
}

function failureNotes(failed: readonly Lane[], file: string, language: Language): string[] {
  return failed.slice(0, MOST_FAILURES).map(({ process, error, exitcode }) => {
    const { failed: told, exited, signalled } = runWords[language].outcome;
    if (error) return told(process, errorLine(error), placeIn(file, error.stack));
    const code = exitcode ?? 1;
    return `${process} ${code < 0 ? signalled(signalName(-code, language)) : exited(code)}`;
  });
}

/** "program.ts:12": the innermost line of the learner's own file in a stack. */
function placeIn(file: string, stack = ''): string | null {
  const line = stack.split('\n').find((frame) => frame.includes(`${file}:`));
  const number = line && /:(\d+)(?::\d+)?\)?$/.exec(line.trim())?.[1];
  return number ? `${basename(file)}:${number}` : null;
}
