/** A quiz from its first question to its last. Asking, running lessons, telling and saving are its host's. */
import type { PredictQuestion } from '../lesson/question.js';
import type { Timeline } from '../trace/timeline.js';
import { type Answer, mark, type Outcome } from './mark.js';
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
  /** Resolves once the learner has read it; "end": the learner wants no more; of an exam, to be told no more. */
  tell(marked: Marked): Promise<'on' | 'end'>;
}

/**
 * Asks every question until the learner ends it; returns what was answered. In an exam everything that would give an answer
 * away, the runs of predictions too, comes after the last question.
 */
export async function playQuiz(sheets: readonly Sheet[], exam: boolean, host: Host): Promise<Marked[]> {
  const settled: (() => Promise<Marked>)[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const answer = await host.ask(sheet, index + 1);
    if (answer === 'end') break;
    const settle = once(async () => {
      const marked = await markSheet(sheet, answer, host);
      host.save(marked);
      return marked;
    });
    settled.push(settle);
    // saved at once wherever that tells the learner nothing
    if (!exam || sheet.question.kind !== 'predict') await settle();
    if (!exam && (await host.tell(await settle())) === 'end') break;
  }
  const all: Marked[] = [];
  let tells = exam;
  for (const settle of settled) {
    const marked = await settle();
    tells = tells && (await host.tell(marked)) === 'on';
    all.push(marked);
  }
  return all;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

async function markSheet(sheet: Sheet, answer: Answer | null, host: Host): Promise<Marked> {
  const { question } = sheet;
  const predicted = question.kind === 'predict' && answer !== null;
  const observed = predicted ? question.observe(await host.run(question)) : null;
  return { sheet, answer, observed, outcome: mark(question, answer, observed) };
}
