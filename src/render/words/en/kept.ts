/** The words about kept runs in English. */
import type { Translated } from '../../../i18n/language.js';

export const keptEn = {
  /** How a run ended. */
  ended: {
    finished: 'finished',
    failed: 'failed',
    timeout: 'time limit',
    interrupted: 'interrupted',
    deadlock: 'deadlock',
    unknown: 'cut short',
  },
  list: {
    title: 'Kept runs',
    none: 'No run is kept yet. After the next `concur-lesson run …` it is here.',
    /** A kept file that is no log any more. */
    unreadable: 'cannot be read',
    how: 'Look at one again: concur-lesson replay 1. What proves its verdict: concur-lesson why 1.',
  },
  why: {
    title: (program: string) => `Why: ${program}`,
    /** Which kept run, and when it was kept. */
    of: (number: number, when: string) => `run ${number}, ${when}`,
    nothing: 'Nothing was found in this run: no finding, so nothing to prove.',
    /** Of a finding without events of its own. */
    noEvents: 'It rests on the log as a whole, not on single events.',
    place: (place: string) => `(${place})`,
  },
};

export type KeptWords = Translated<typeof keptEn>;
