/** Remarks on how a run ended, if not well. */
import type { Language } from '../../i18n/language.js';
import { signalMeaning, signalName } from '../../i18n/quantity.js';
import { KEPT_EVENTS, type Performance } from '../../run/perform.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { causeOfDeath, errorLine, errorPlace, failedLanes } from '../../verdict/history/endings.js';
import { lastStandstill } from '../../verdict/history/last-standstill.js';
import { untilStopped } from '../../verdict/history/until-stopped.js';
import { crashFindings } from '../../verdict/trouble/crashed.js';
import { runWords } from './run-words.js';
import type { ShownRun } from './shown-run.js';

/** Failures explained at most; more of the same teach nothing. */
const MOST_FAILURES = 3;

/**
 * What the processes that failed have died of, or failed with while they wait for their children.
 *
 * @param told findings that are told as well: who is named there as failed needs no note
 */
export function failureNotes(whole: Timeline, language: Language, told: readonly Finding[] = []): string[] {
  const timeline = untilStopped(whole);
  const known = new Set(told.flatMap((finding) => (crashFindings.is(finding) ? finding.data.processes : [])));
  return failedLanes(timeline)
    .filter(({ process }) => !known.has(process))
    .slice(0, MOST_FAILURES)
    .map((lane) => failureNote(lane, timeline, language));
}

function failureNote(lane: Lane, timeline: Timeline, language: Language): string {
  const { failed, exited, signalled, outOfMemory } = runWords[language].outcome;
  const { process, error, exitcode } = lane;
  if (error) return failed(process, errorLine(error), errorPlace(error, timeline));
  const code = exitcode ?? 1;
  if (code >= 0) return `${process} ${exited(code)}`;
  if (causeOfDeath(timeline, lane) === 'memory') return `${process} ${outOfMemory}`;
  return `${process} ${signalled(signalName(-code, language), signalMeaning(-code, language))}`;
}

/** Why the run is over, if it did not come to its end by itself, or did not show what it was to show. */
export function endingNotes(
  { timeline, outcome: { reason }, shown, cut }: Performance,
  { view: { language }, target: { lesson }, options }: Pick<ShownRun, 'view' | 'target' | 'options'>,
): string[] {
  const { interrupted, outcome: words } = runWords[language];
  const seconds = options.timeout ?? Math.round(timeline.duration);
  const whole = reason !== 'interrupted' && reason !== 'timeout';
  return [
    ...(reason === 'interrupted' ? [interrupted] : []),
    // more time helps a run that is slow, not one in which nobody can go on
    ...(reason === 'timeout'
      ? [lastStandstill(timeline) ? words.standstill(seconds) : words.timeout(seconds)]
      : []),
    ...(reason === 'deadlock' && !shown ? [words.deadlock] : []),
    ...(lesson && whole && !shown ? [words.notShown] : []),
    ...(cut ? [words.tooMany(KEPT_EVENTS)] : []),
  ];
}
