/** The step screen as a state: what the learner has chosen and opened, brought within what there is as the run goes on. */
import type { Offered, Stepped, StepShown } from '../render/step/shown.js';

export interface StepState extends StepShown {
  /** Who went on last; null: nobody yet. */
  readonly last: string | null;
  /** How many steps had been made when there was something to choose last. */
  readonly steps: number;
}

export const openStep = (): StepState => ({
  chosen: null,
  last: null,
  steps: 0,
  code: true,
  page: { is: 'run' },
  asks: null,
  going: null,
  notice: null,
});

/**
 * The state for a run that stands so. Who has ended is no longer chosen, and who has gone on to where it cannot go further
 * neither: then it is the next who can. A run that is over shows what it has shown, and one that goes on no longer does.
 */
export function follow(state: StepState, before: Stepped, now: Stepped): StepState {
  const { offered, schedule, end } = now;
  const last = schedule.at(-1)?.process ?? null;
  const isReached = now.goal?.solved != null && before.goal?.solved == null;
  const notice: StepState['notice'] = isReached ? { is: 'reached' } : state.notice;
  const turned = { ...state, last, notice, page: pageFor(state, before, now) };
  if (end !== null) return { ...turned, asks: null, going: null };
  if (offered === null) return turned;
  const chosen = offered.find(({ process }) => process === state.chosen);
  const at = { ...turned, steps: schedule.length };
  if (chosen && (chosen.canGo || schedule.length === state.steps)) return at;
  return { ...at, chosen: nextAble(offered, chosen)?.process ?? null, asks: null };
}

/** The next after `from` who can go on; the first, if nobody can. */
function nextAble(offered: readonly Offered[], from: Offered | undefined): Offered | undefined {
  const at = from ? offered.indexOf(from) : -1;
  const inTurn = [...offered.slice(at + 1), ...offered.slice(0, at + 1)];
  return inTurn.find(({ canGo }) => canGo) ?? offered[0];
}

function pageFor({ page }: StepState, before: Stepped, { end }: Stepped): StepState['page'] {
  if (before.end === null && end !== null) return { is: 'verdict', from: 0 };
  if (end === null && (page.is === 'verdict' || page.is === 'kernel')) return { is: 'run' };
  return page;
}
