/** Remarks on how a run ended, if not well. */
import type { Language } from '../../i18n/language.js';
import { signalMeaning, signalName } from '../../i18n/quantity.js';
import { KEPT_EVENTS, type Performance, type Subject } from '../../run/review.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import { errorIn } from '../../verdict/error-words.js';
import type { Finding } from '../../verdict/finding.js';
import { causeOfDeath, errorLine, errorPlace, failedLanes } from '../../verdict/history/endings.js';
import { lastStandstill } from '../../verdict/history/last-standstill.js';
import { untilStopped } from '../../verdict/history/until-stopped.js';
import { crashFindings } from '../../verdict/trouble/crashed.js';
import { runWords } from './run-words.js';

/** Failures explained at most; more of the same teach nothing. */
const MOST_FAILURES = 3;

/**
 * What has to be said of a run beside its verdict: what went wrong, and why it was over.
 *
 * @param told findings that are told as well: who is named there as failed needs no note
 */
export function resultNotes(
  { timeline, outcome, shown, cut }: Performance,
  { lesson }: Pick<Subject, 'lesson'>,
  language: Language,
  told: readonly Finding[] = [],
): string[] {
  const { interrupted, outcome: words } = runWords[language];
  const { reason } = outcome;
  const limit = timeline.run?.timeout ?? Math.round(timeline.duration);
  return [
    ...failureNotes(untilStopped(timeline), language, told),
    ...(reason === null ? [words.cutShort] : []),
    // a stepped run ends where its schedule does
    ...(reason === 'interrupted' && !timeline.run?.steered ? [interrupted] : []),
    // more time helps a run that is slow, not one in which nobody can go on
    ...(reason === 'timeout'
      ? [lastStandstill(timeline) ? words.standstill(limit) : words.timeout(limit)]
      : []),
    ...(reason === 'deadlock' && !shown ? [words.deadlock] : []),
    ...(lesson && isWhole({ outcome }) && !shown ? [words.notShown] : []),
    ...(cut ? [words.tooMany(KEPT_EVENTS)] : []),
  ];
}

/** Whether the program itself came to the end. */
export const isWhole = ({ outcome: { reason } }: Pick<Performance, 'outcome'>): boolean =>
  reason !== null && reason !== 'interrupted' && reason !== 'timeout';

/** What the processes that failed have died of, or failed with while they wait for their children. */
function failureNotes(timeline: Timeline, language: Language, told: readonly Finding[]): string[] {
  const known = new Set(told.flatMap((finding) => (crashFindings.is(finding) ? finding.data.processes : [])));
  return failedLanes(timeline)
    .filter(({ process }) => !known.has(process))
    .slice(0, MOST_FAILURES)
    .map((lane) => failureNote(lane, timeline, language));
}

function failureNote(lane: Lane, timeline: Timeline, language: Language): string {
  const { failed, exited, signalled, outOfMemory } = runWords[language].outcome;
  const { process, error, exitcode } = lane;
  if (error)
    return failed(process, errorIn(language, errorLine(error), error.code), errorPlace(error, timeline));
  const code = exitcode ?? 1;
  if (code >= 0) return `${process} ${exited(code)}`;
  if (causeOfDeath(timeline, lane) === 'memory') return `${process} ${outOfMemory}`;
  return `${process} ${signalled(signalName(-code, language), signalMeaning(-code, language))}`;
}
