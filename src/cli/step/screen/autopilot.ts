/** A stepped run that goes on by itself, until something has happened or a key stops it. */
import type { Language } from '../../../i18n/language.js';
import type { Going, StepNotice } from '../../../render/step/shown.js';
import { chooseByChance } from '../../../run/steer/follow.js';
import type { StepSession } from '../../../run/steer/session.js';
import { goOf } from '../../../schedule/schedule.js';
import { hasPrinted, newFinding } from '../../../step/enough.js';
import type { TraceEvent } from '../../../trace/events.js';
import type { Finding } from '../../../verdict/finding.js';

export interface Autopilot {
  readonly language: Language;
  readonly activity?: { readonly label: Readonly<Record<Language, string>> };
  /** What goes on, null once a key has stopped it. */
  readonly going: () => Going | null;
  /** It is enough, for this reason; null: the run is over, which says enough. */
  readonly enough: (notice: StepNotice | null) => void;
  /** What is found in a log so far. */
  /** Whether the run has come to what the learner is to bring about. */
  readonly isReached: (run: StepSession) => boolean;
  readonly findingsOf: (events: readonly TraceEvent[]) => readonly Finding[];
  /** Numbers from 0 to below 1. */
  readonly draw: () => number;
}

export function createAutopilot({
  language,
  activity,
  going,
  enough,
  isReached,
  findingsOf,
  draw,
}: Autopilot) {
  const choose = chooseByChance(draw);
  return {
    /** Until something is found, or the run is over. */
    async goByChance(run: StepSession): Promise<void> {
      const mine = going();
      let known = findingsOf(run.events);
      while (run.situation !== null) {
        const grant = choose(run.situation);
        if (grant === null) break;
        await run.grant(grant);
        if (going() !== mine) return;
        if (run.performance !== null || isReached(run)) break;
        const now = findingsOf(run.events);
        const found = newFinding(known, now);
        known = now;
        if (found) return enough({ is: 'found', sentence: found.say(language, activity?.label[language]) });
      }
      enough(null);
    },

    /** Until `process` has printed, or cannot go on. */
    async goToPrint(run: StepSession, process: string): Promise<void> {
      const mine = going();
      const from = run.events.length;
      while (run.situation?.standing.some((each) => each.process === process && each.canGo)) {
        await run.grant(goOf(process));
        if (going() !== mine) return;
        if (hasPrinted(run.events, from, process)) return enough({ is: 'printed', process });
      }
      enough(run.performance === null ? { is: 'cannot', process } : null);
    },
  };
}
