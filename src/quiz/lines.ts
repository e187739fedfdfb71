/** A quiz in plain lines: for pipes, and for terminals that are better read aloud than drawn on. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { OpenQuestion } from '../lesson/question.js';
import type { View } from '../render/style/view.js';
import type { Asker } from './asker.js';
import type { Answer } from './mark.js';
import { renderModel, renderOptions, renderQuestion } from './pages/question-page.js';
import { type Parsed, parseLine, parsePoints } from './parse-line.js';
import type { Sheet } from './sheet.js';
import { quizWords } from './words/quiz.js';

/** After so many lines that cannot be an answer a question is skipped: a program may never stop writing them. */
const TRIES = 5;
/** An open answer has as many lines at most. */
const OPEN_LINES = 100;

export interface LineHost {
  readonly view: View;
  /** Questions, options, what to type. */
  readonly show: (text: string) => void;
  /** What was typed cannot be an answer. */
  readonly complain: (text: string) => void;
}

export interface LineAsker extends Asker {
  /** Shows only what can be chosen and how, and takes the answer. */
  answer(sheet: Sheet): Promise<Answer | null | 'end'>;
  /** The next line as it is; null: there is none. */
  line(): Promise<string | null>;
}

export function openLines(input: Readable, { view, show, complain }: LineHost): LineAsker {
  const lines = createInterface({ input });
  // taken at once: lines that come before somebody asks are kept, and a fast writer is slowed down
  const typed = lines[Symbol.asyncIterator]();
  const words = quizWords[view.language];
  let ended = false;

  const next = async (): Promise<string | null> => {
    const { value, done } = ended ? { value: null, done: true } : await typed.next();
    ended ||= Boolean(done);
    return done ? null : value;
  };

  /** Lines until one can be understood: what it means; null for an empty one or too many, "end" at the end of the input. */
  const understand = async <T>(parse: (line: string) => Parsed<T>): Promise<T | null | 'end'> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const line = await next();
      if (line === null) return 'end';
      if (line.trim() === '') return null;
      const parsed = parse(line);
      if ('answer' in parsed) return parsed.answer;
      complain(`${parsed.problem}\n`);
    }
    complain(`${words.problems.tooMany(TRIES)}\n`);
    return null;
  };

  const askOpen = async (question: OpenQuestion): Promise<Answer | null | 'end'> => {
    const text: string[] = [];
    for (let line = await next(); line !== null && line.trim() !== ''; line = await next()) {
      text.push(line);
      if (text.length === OPEN_LINES) break;
    }
    if (text.length === 0) return ended ? 'end' : null;
    show(renderModel(question, view, true));
    const covered = await understand((line) => parsePoints(question, line, words));
    return { is: 'text', text: text.join('\n'), covered: covered === 'end' ? null : covered };
  };

  const answer = (sheet: Sheet) => {
    show(renderOptions(sheet, view));
    const { question } = sheet;
    return question.kind === 'open' ? askOpen(question) : understand((line) => parseLine(sheet, line, words));
  };

  return {
    ask: (sheet, place) => {
      show(renderQuestion(sheet, place, view));
      return answer(sheet);
    },
    answer,
    line: next,
    get ended() {
      return ended;
    },
    close: () => lines.close(),
  };
}
