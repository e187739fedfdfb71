/** Every word of the quiz. One type for both languages: a missing key is a compile error. */
import type { Language } from '../../i18n/language.js';
import { quizEn } from './quiz-en.js';
import { quizZh } from './quiz-zh.js';

/** src/lesson/question.ts has the same topics; a topic without words does not compile there. */
export type QuizTopic =
  | 'processes'
  | 'mutex'
  | 'deadlock'
  | 'file'
  | 'queue'
  | 'pipe'
  | 'producer-consumer'
  | 'exercises';

export interface QuizWords {
  readonly topics: Readonly<Record<QuizTopic, string>>;
  readonly heading: (number: number, of: number, topic: string) => string;
  /** Beside the heading of a question of the lecture. */
  readonly exercise: (number: number) => string;
  readonly truth: Readonly<{ true: string; false: string }>;
  /** The question at the prompt itself. */
  readonly ask: Readonly<{
    single: string;
    several: string;
    truth: string;
    order: (place: number) => string;
    number: string;
    open: string;
    /** Before each further line of an open answer. */
    openMore: string;
    predict: string;
    points: string;
  }>;
  readonly skip: string;
  readonly startAgain: string;
  /** Which keys a prompt obeys. */
  readonly keys: Readonly<{ choose: string; several: string; points: string }>;
  /** What to type where there are no keys, only lines. */
  readonly lines: Readonly<{
    single: (count: number) => string;
    several: string;
    truth: string;
    order: (example: string) => string;
    number: string;
    open: string;
    predict: (count: number) => string;
    points: string;
  }>;
  /** What was typed cannot be an answer. */
  readonly problems: Readonly<{
    option: (count: number) => string;
    options: (count: number) => string;
    truth: string;
    order: (count: number) => string;
    number: string;
    points: (count: number) => string;
    /** So many lines one after the other. */
    tooMany: (lines: number) => string;
  }>;
  readonly outcomes: Readonly<{
    right: string;
    wrong: string;
    skipped: string;
    unmarked: string;
    /** The run of a prediction showed none of the options. */
    unclear: string;
    points: (covered: number, of: number) => string;
  }>;
  readonly feedback: Readonly<{
    /** Behind an option. */
    note: (text: string) => string;
    youChose: string;
    missed: string;
    rightOrder: string;
    answer: (value: number) => string;
    yours: (value: number) => string;
    observed: string;
    model: string;
    points: string;
    proof: string;
  }>;
  readonly runs: (lesson: string) => string;
  readonly examBegins: (questions: number, percent: number) => string;
  readonly examEnds: string;
  readonly summary: Readonly<{
    title: string;
    score: (right: number, of: number) => string;
    exam: (percent: number, mark: number, passed: boolean) => string;
    ofTopic: (right: number, of: number) => string;
    skipped: (count: number) => string;
    unmarked: (count: number) => string;
    left: (count: number) => string;
    none: string;
    next: string;
    review: string;
    topic: (topic: string) => string;
    more: string;
    exam20: string;
    course: string;
  }>;
  readonly list: Readonly<{
    title: string;
    count: (questions: number) => string;
    known: (known: number, due: number) => string;
    start: string;
    see: string;
  }>;
  readonly nothingDue: (asked: number) => string;
  readonly failures: Readonly<{
    unknownTopic: (typed: string, meant: string | null, topics: string) => string;
    noQuestions: (topic: string) => string;
    noKeys: string;
    jsonInTerminal: string;
    noAnswers: string;
  }>;
}

export const quizWords: Readonly<Record<Language, QuizWords>> = { en: quizEn, zh: quizZh };
