/** How far the learner is: the course with its done marks, and the page of `progress`. */
import type { Language } from '../../i18n/language.js';
import { toText } from '../style/ansi.js';
import { hang } from '../style/hang.js';
import { blank, heading, ink, type Line, lineWidth, type Piece } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn, ownWords } from '../style/phrase-ink.js';
import { padEnd, padStart, widestOf, widthOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { progressWords } from '../words/progress.js';

export interface MarkedLesson {
  readonly id: string;
  readonly order: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly runs: number;
  /** `next`: where to go on. */
  readonly state: 'done' | 'next' | 'open';
}

/** The questions of one topic: how many are in box 1, 2, … 5. */
export interface QuestionBoxes {
  readonly name: string;
  readonly boxes: readonly number[];
}

export interface ExerciseState {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly passed: boolean;
  readonly checks: number;
  readonly hints: number;
}

export interface PuzzleState {
  readonly id: string;
  readonly order: number;
  readonly kind: 'steer' | 'repair';
  readonly title: Readonly<Record<Language, string>>;
  readonly solved: boolean;
  /** Solved the shortest way. */
  readonly inPar: boolean;
  /** The shortest schedule that the learner has found. */
  readonly best: { readonly switches: number; readonly steps: number } | null;
  readonly tries: number;
  readonly hints: number;
}

export interface ProgressPage {
  readonly lessons: readonly MarkedLesson[];
  readonly questions: readonly QuestionBoxes[];
  readonly exercises: readonly ExerciseState[];
  readonly puzzles: readonly PuzzleState[];
}

/** The first lines of the start screen: what this is, and the course; `rows` is how many lines there are for it. */
export function renderStart(lessons: readonly MarkedLesson[], view: View, rows: number): string {
  const page = createPage(view);
  const { title, welcome } = progressWords[page.language].start;
  const isNew = lessons.every(({ runs }) => runs === 0);
  const head = wrap(
    [ink(`${title}  `, 'heading'), ink(isNew ? welcome : doneText(lessons, page))],
    page.columns,
  );
  const course = courseLines(lessons, page, false);
  const fits = head.length + course.length + 2 <= rows;
  return toText([[], ...head, [], ...(fits ? course : shortCourse(lessons, page)), []], view);
}

/** How far the learner is, in one line. */
export function renderDone(lessons: readonly MarkedLesson[], view: View): string {
  return toText([[], ...wrap(heading(doneText(lessons, view)), view.columns)], view);
}

export function renderProgress({ lessons, questions, exercises, puzzles }: ProgressPage, view: View): string {
  const page = createPage(view);
  const { page: words, course } = progressWords[page.language];
  const quietly = (text: string) => wrap([inkOwn(text, page, 'quiet')], page.columns);
  const goesOn = lessons.some(({ state }) => state === 'next');
  const lines = [
    ...wrap([...heading(words.title), ink(`  ${doneText(lessons, page)}`)], page.columns),
    [],
    ...courseLines(lessons, page, true),
    [],
    heading(words.questions),
    ...(questions.length > 0
      ? [...questions.map((each) => boxesLine(each, questions, page)), ...quietly(words.boxes)]
      : quietly(words.noQuestions)),
    [],
    heading(words.exercises),
    ...exercises.flatMap((each) => exerciseLines(each, exercises, page)),
    [],
    heading(words.puzzles),
    ...puzzleLines(puzzles, page),
    [],
    ...wrap([inkOwn(goesOn ? words.goOn : course.allDone, page)], page.columns),
  ];
  return toText(lines, view);
}

function doneText(lessons: readonly MarkedLesson[], { language }: View): string {
  const done = lessons.filter(({ state }) => state === 'done').length;
  return progressWords[language].course.done(done, lessons.length);
}

/** A line a lesson; a long title goes on below itself. */
function courseLines(lessons: readonly MarkedLesson[], page: Page, withRuns: boolean): Line[] {
  const words = progressWords[page.language].course;
  const width = widestOf(lessons.map(({ id }) => id));
  return lessons.flatMap(({ id, order, title, runs, state }) => {
    const head = [
      markOf(state, page),
      ink(` ${padStart(String(order), 2)}. `, 'quiet'),
      ink(padEnd(id, width + 2), 'code'),
    ];
    const times = withRuns && runs > 0 ? [ink(`  ${words.runs(runs)}`, 'quiet')] : [];
    const name = inkOwn(title[page.language], page, state === 'next' ? 'strong' : undefined);
    return hang(head, [name, ...times], page.columns);
  });
}

/** The names alone, one after the other, where the terminal is low. */
function shortCourse(lessons: readonly MarkedLesson[], page: Page): Line[] {
  const lines: Line[] = [];
  for (const { id, state } of lessons) {
    const entry = [markOf(state, page), ink(` ${id}`, state === 'next' ? 'strong' : 'code')];
    const last = lines.at(-1);
    if (last && lineWidth(last) + 3 + lineWidth(entry) <= page.columns) {
      lines[lines.length - 1] = [...last, blank(3), ...entry];
    } else lines.push(entry);
  }
  return lines;
}

function markOf(state: MarkedLesson['state'], { glyphs }: Page): Piece {
  const mark = { done: glyphs.shown, next: glyphs.pointer, open: '' }[state];
  return ink(padEnd(mark, widthOf(glyphs.shown)), state === 'done' ? 'good' : 'strong');
}

function boxesLine({ name, boxes }: QuestionBoxes, all: readonly QuestionBoxes[], page: Page): Line {
  const counts = boxes.flatMap((count, index) => [
    ink(`  ${index + 1}:`, 'quiet'),
    ink(
      padStart(count === 0 ? page.glyphs.grid : String(count), 3),
      index === boxes.length - 1 ? 'good' : undefined,
    ),
  ]);
  const width = widestOf(all.map((each) => each.name));
  return [blank(2), ink(padEnd(ownWords(name, page.unicode), width), 'code'), ...counts];
}

function exerciseLines(
  { id, title, passed, checks, hints }: ExerciseState,
  all: readonly ExerciseState[],
  page: Page,
): Line[] {
  const { language, columns } = page;
  const words = progressWords[language].page;
  const width = widestOf(all.map((each) => each.id));
  const head = [markOf(passed ? 'done' : 'open', page), blank(1), ink(padEnd(id, width + 2), 'code')];
  const told = [
    ...(passed ? [words.passed] : []),
    ...(checks > 0 ? [words.checks(checks)] : []),
    ...(hints > 0 ? [words.hints(hints)] : []),
  ];
  const facts = told.length > 0 ? [ink(`  ${told.join(language === 'zh' ? '，' : ', ')}`, 'quiet')] : [];
  return hang(head, [inkOwn(title[language], page), ...facts], columns);
}

/** How many are solved, and the next one: `puzzle list` has them all. */
function puzzleLines(puzzles: readonly PuzzleState[], page: Page): Line[] {
  const words = progressWords[page.language].page;
  const solved = puzzles.filter((puzzle) => puzzle.solved);
  const next = puzzles.find((puzzle) => !puzzle.solved);
  const inPar = solved.filter((puzzle) => puzzle.inPar).length;
  return [
    ...wrap([inkOwn(words.puzzlesSolved(solved.length, puzzles.length, inPar), page)], page.columns),
    ...(next ? wrap([inkOwn(words.nextPuzzle(next.id), page, 'quiet')], page.columns) : []),
  ];
}
