/** A quiz from its first question to its last. Asking, running lessons, telling and saving are its host's. */
import type { Timeline } from '../trace/timeline.js';
import { type Answer, mark, type Outcome } from './mark.js';
import type { PredictQuestion } from './question.js';
import type { Sheet } from './sheet.js';

/** An answered question. */
export interface Marked {
  readonly sheet: Sheet;
  /** Null: skipped. */
  readonly answer: Answer | null;
  readonly outcome: Outcome;
  /** What the run showed, for `predict`: the id of an option, or null. */
  readonly observed: string | null;
}

export interface Host {
  /** Null: skipped; "end": the learner wants no more, or there is nobody to ask. */
  ask(sheet: Sheet, number: number): Promise<Answer | null | 'end'>;
  /** Really runs the lesson of the question. */
  run(question: PredictQuestion): Promise<Timeline>;
  /** Called once for each answer, as soon as it is marked. */
  save(marked: Marked): void;
  tell(marked: Marked): void;
}

/**
 * Asks every question until the learner ends it; returns what was answered. In an exam everything that would give an answer
 * away, the runs of predictions too, comes after the last question.
 */
export async function playQuiz(sheets: readonly Sheet[], exam: boolean, host: Host): Promise<Marked[]> {
  const marked: Marked[] = [];
  const settle = async (sheet: Sheet, answer: Answer | null) => {
    const one = await markSheet(sheet, answer, host);
    host.save(one);
    host.tell(one);
    marked.push(one);
  };
  const kept: [Sheet, Answer | null][] = [];
  for (const [index, sheet] of sheets.entries()) {
    const answer = await host.ask(sheet, index + 1);
    if (answer === 'end') break;
    if (exam) kept.push([sheet, answer]);
    else await settle(sheet, answer);
  }
  for (const [sheet, answer] of kept) await settle(sheet, answer);
  return marked;
}

async function markSheet(sheet: Sheet, answer: Answer | null, host: Host): Promise<Marked> {
  const { question } = sheet;
  const predicted = question.kind === 'predict' && answer !== null;
  const observed = predicted ? question.observe(await host.run(question)) : null;
  return { sheet, answer, observed, outcome: mark(question, answer, observed) };
}
