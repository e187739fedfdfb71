/** The step screen as a state: what the learner has chosen and opened, brought within what there is as the run goes on. */
import type { Stepped, StepShown } from '../render/step/shown.js';

export interface StepState extends StepShown {
  /** Who went on last; null: nobody yet. */
  readonly last: string | null;
}

export const openStep = (): StepState => ({
  chosen: null,
  last: null,
  code: true,
  page: { is: 'run' },
  asks: null,
  going: null,
  notice: null,
});

/**
 * The state for a run that stands so. Who has ended is no longer chosen; then it is the first who can go on. A run that is
 * over shows what it has shown, and one that goes on no longer does.
 */
export function follow(state: StepState, before: Stepped, now: Stepped): StepState {
  const { offered, schedule, end } = now;
  const last = schedule.at(-1)?.process ?? null;
  const turned = { ...state, last, page: pageFor(state, before, now) };
  if (end !== null) return { ...turned, asks: null, going: null };
  if (offered === null) return turned;
  const lives = offered.some(({ process }) => process === state.chosen);
  if (lives) return turned;
  const next = offered.find(({ canGo }) => canGo) ?? offered[0];
  return { ...turned, chosen: next?.process ?? null, asks: null };
}

function pageFor({ page }: StepState, before: Stepped, { end }: Stepped): StepState['page'] {
  if (before.end === null && end !== null) return { is: 'verdict', from: 0 };
  if (end === null && (page.is === 'verdict' || page.is === 'kernel')) return { is: 'run' };
  return page;
}
