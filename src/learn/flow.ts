/** The way through a lesson: which pages there are, in which order, and where one is. */

export type LearnPage =
  | { readonly is: 'story' | 'program' | 'end' }
  /** `round`: which of the guide's runs, from 0. */
  | { readonly is: 'predict' | 'run' | 'result'; readonly round: number }
  /** `number`: which of the questions at the end, from 0. */
  | { readonly is: 'question'; readonly number: number };

/** All pages of a lesson with so many runs and so many questions at its end. */
export function pagesOf(rounds: number, questions: number): LearnPage[] {
  return [
    { is: 'story' },
    { is: 'program' },
    ...Array.from({ length: rounds }, (_, round): LearnPage[] => [
      { is: 'predict', round },
      { is: 'run', round },
      { is: 'result', round },
    ]).flat(),
    ...Array.from({ length: questions }, (_, number): LearnPage => ({ is: 'question', number })),
    { is: 'end' },
  ];
}

/** "2 of 6": the questions are one step, and the end is none. */
export interface StepPlace {
  readonly number: number;
  readonly of: number;
}

export function stepAt(pages: readonly LearnPage[], at: number): StepPlace {
  const steps = pages.filter(isStep);
  const of = steps.length;
  const number = pages.slice(0, at + 1).filter(isStep).length;
  return { number: Math.min(number, of), of };
}

/** The page where step `number` begins; the last one where there are fewer steps. */
export function pageOfStep(pages: readonly LearnPage[], number: number): number {
  const at = pages.findIndex((page, index) => isStep(page) && stepAt(pages, index).number === number);
  return at === -1 ? pages.length - 1 : at;
}

/** What a learner can want of a page. */
export type PageTurn = 'on' | 'back' | 'leave';

/** The page that follows at a turn; `ran`: which rounds have been run, for a result needs its run. */
export function turnPage(
  pages: readonly LearnPage[],
  at: number,
  turn: 'on' | 'back',
  ran: ReadonlySet<number>,
): number {
  const next = Math.min(pages.length - 1, Math.max(0, at + (turn === 'on' ? 1 : -1)));
  return readyPage(pages, next, ran);
}

/** `at`, or the page of the run that has to come before it. */
export function readyPage(pages: readonly LearnPage[], at: number, ran: ReadonlySet<number>): number {
  const page = pages[at];
  if (page?.is !== 'result' || ran.has(page.round)) return at;
  return pages.findIndex(({ is }, index) => is === 'run' && index === at - 1);
}

/** The second question and the end are no steps of their own. */
const isStep = (page: LearnPage): boolean =>
  page.is !== 'end' && (page.is !== 'question' || page.number === 0);
