/** A quiz as data, for programs: what `quiz --list --json` and `quiz --json` print. Described in docs/quiz.md. Pure. */
import type { Language } from '../i18n/language.js';
import { type Answer, rightIds } from './mark.js';
import type { Marked } from './play.js';
import type { Sheet } from './sheet.js';
import { PASS_MARK, type Summary } from './summary.js';

const VERSION = 1;

/** The questions as they would be asked; what is right is not told. */
export function reportQuestions(sheets: readonly Sheet[], seed: number, language: Language) {
  return {
    version: VERSION,
    seed,
    language,
    questions: sheets.map(({ question, options }, index) => ({
      number: index + 1,
      id: question.id,
      topic: question.topic,
      kind: question.kind,
      ...(question.exercise ? { exercise: question.exercise } : {}),
      prompt: question.prompt[language],
      ...(question.code === undefined ? {} : { code: question.code }),
      ...(options.length > 0
        ? { options: options.map(({ id, text }, place) => ({ number: place + 1, id, text: text[language] })) }
        : {}),
      ...(question.kind === 'predict' ? { lesson: question.lesson, parameters: question.parameters } : {}),
      proof: question.proof,
    })),
  };
}

interface Session {
  readonly seed: number;
  readonly exam: boolean;
  readonly sheets: readonly Sheet[];
  readonly marked: readonly Marked[];
  readonly summary: Summary;
}

/** How it went. */
export function reportResult({ seed, exam, sheets, marked, summary }: Session) {
  const { topics, asked, right, wrong, skipped, unmarked, left, percent, passed } = summary;
  return {
    version: VERSION,
    seed,
    exam: exam ? { mark: PASS_MARK, percent, passed } : null,
    asked,
    right,
    wrong,
    skipped,
    unmarked,
    left,
    topics,
    questions: sheets.map((sheet, index) => reportAnswer(sheet, marked[index])),
  };
}

function reportAnswer({ question }: Sheet, marked: Marked | undefined) {
  return {
    id: question.id,
    topic: question.topic,
    kind: question.kind,
    outcome: marked?.outcome ?? null,
    answer: marked?.answer ? answerValue(marked.answer) : null,
    right: rightAnswer(question, marked),
    ...(marked?.answer?.is === 'text' ? { covered: marked.answer.covered } : {}),
    proof: question.proof,
  };
}

/** Ids for what is chosen or put in order, a number, a text. */
function answerValue(answer: Answer): readonly string[] | number | string {
  if (answer.is === 'chosen') return answer.ids;
  return answer.is === 'number' ? answer.value : answer.text;
}

function rightAnswer(
  question: Sheet['question'],
  marked: Marked | undefined,
): readonly string[] | number | null {
  if (question.kind === 'number') return question.answer;
  if (question.kind === 'predict') return marked?.observed ? [marked.observed] : null;
  return rightIds(question);
}
