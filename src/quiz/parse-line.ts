/** An answer typed as a line. Pure. */
import type { OpenQuestion } from '../lesson/question.js';
import type { Answer } from './mark.js';
import type { Sheet } from './sheet.js';
import type { QuizWords } from './words/quiz.js';

export type Parsed<T = Answer> = { readonly answer: T } | { readonly problem: string };

const TRUE: readonly string[] = ['t', 'true', '1', '对', '真'];
const FALSE: readonly string[] = ['f', 'false', '2', '错', '假'];

/** What `line` says about the question of `sheet`; full-width digits and marks, as Chinese keyboards write them, are understood. */
export function parseLine({ question, options }: Sheet, line: string, words: QuizWords): Parsed {
  const typed = line.normalize('NFKC').trim().toLowerCase();
  const { problems } = words;
  const chosen = (numbers: readonly number[]): Parsed => ({
    answer: { is: 'chosen', ids: numbers.map((number) => options[number - 1]?.id ?? '') },
  });
  switch (question.kind) {
    case 'single':
    case 'predict': {
      const numbers = parseNumbers(typed, options.length);
      return numbers?.length === 1 ? chosen(numbers) : { problem: problems.option(options.length) };
    }
    case 'several': {
      const numbers = parseNumbers(typed, options.length);
      return numbers ? chosen([...new Set(numbers)]) : { problem: problems.options(options.length) };
    }
    case 'order': {
      const numbers = parseNumbers(typed, options.length);
      const each = numbers?.length === options.length && new Set(numbers).size === numbers.length;
      return numbers && each ? chosen(numbers) : { problem: problems.order(options.length) };
    }
    case 'truth': {
      const truth = TRUE.includes(typed) || FALSE.includes(typed);
      return truth
        ? { answer: { is: 'chosen', ids: [String(TRUE.includes(typed))] } }
        : { problem: problems.truth };
    }
    case 'number': {
      const value = parseNumber(typed);
      return value === null ? { problem: problems.number } : { answer: { is: 'number', value } };
    }
    case 'open':
      return { answer: { is: 'text', text: line, covered: null } };
  }
}

/** Which key points the learner says were covered, as ids; "0": none. */
export function parsePoints(
  { points }: OpenQuestion,
  line: string,
  words: QuizWords,
): Parsed<readonly string[]> {
  const typed = line.normalize('NFKC').trim();
  if (typed === '0') return { answer: [] };
  const numbers = parseNumbers(typed, points.length);
  if (numbers === null) return { problem: words.problems.points(points.length) };
  return { answer: points.filter((_, index) => numbers.includes(index + 1)).map(({ id }) => id) };
}

/** A number as people write it; null if it is none. */
export function parseNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** "1,3", "1 3", "1、3"; null unless all are whole numbers from 1 to `most`. */
function parseNumbers(typed: string, most: number): number[] | null {
  const parts = typed.split(/[\s,;、]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
  return numbers.length > 0 && numbers.every((number) => number >= 1 && number <= most) ? numbers : null;
}
