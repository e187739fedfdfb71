/** How far the learner is: the course with its done marks, and the page of `progress`. */
import type { Language } from '../../i18n/language.js';
import { type Glyphs, glyphsFor } from '../style/glyphs.js';
import { ink, type Line, lineWidth, padEnd, padStart, toText, widthOf } from '../style/ink.js';
import { createPalette, type Palette } from '../style/palette.js';
import { ownWords } from '../style/phrase-ink.js';
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

export interface ProgressPage {
  readonly lessons: readonly MarkedLesson[];
  readonly questions: readonly QuestionBoxes[];
  readonly exercises: readonly ExerciseState[];
}

interface Kit {
  readonly view: View;
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  readonly words: (typeof progressWords)[Language];
}

/** The first lines of the start screen: what this is, and the course; `rows` is how many lines there are for it. */
export function renderStart(lessons: readonly MarkedLesson[], view: View, rows: number): string {
  const kit = prepare(view);
  const { palette, words } = kit;
  const isNew = lessons.every(({ runs }) => runs === 0);
  const about = isNew ? words.start.welcome : doneText(lessons, kit);
  const head = wrap([ink(`${words.start.title}  `, palette.heading), ink(about)], view.columns);
  const course = courseLines(lessons, kit, false);
  const fits = head.length + course.length + 2 <= rows;
  return toText([[], ...head, [], ...(fits ? course : shortCourse(lessons, kit)), []]);
}

/** How far the learner is, in one line. */
export function renderDone(lessons: readonly MarkedLesson[], view: View): string {
  const kit = prepare(view);
  return toText([[], ...wrap([ink(doneText(lessons, kit), kit.palette.heading)], view.columns)]);
}

export function renderProgress({ lessons, questions, exercises }: ProgressPage, view: View): string {
  const kit = prepare(view);
  const { palette, words } = kit;
  const heading = (text: string): Line => [ink(text, palette.heading)];
  const quietly = (text: string) => wrap([ink(own(text, kit), palette.quiet)], view.columns);
  const { page } = words;
  return toText([
    ...wrap([...heading(page.title), ink(`  ${doneText(lessons, kit)}`)], view.columns),
    [],
    ...courseLines(lessons, kit, true),
    [],
    heading(page.questions),
    ...(questions.length > 0
      ? [...questions.map((each) => boxesLine(each, questions, kit)), ...quietly(page.boxes)]
      : quietly(page.noQuestions)),
    [],
    heading(page.exercises),
    ...exercises.flatMap((each) => exerciseLines(each, exercises, kit)),
    [],
    ...wrap(
      [ink(own(lessons.some(({ state }) => state === 'next') ? page.goOn : words.course.allDone, kit))],
      view.columns,
    ),
  ]);
}

function doneText(lessons: readonly MarkedLesson[], { words }: Kit): string {
  return words.course.done(lessons.filter(({ state }) => state === 'done').length, lessons.length);
}

/** A line a lesson; a long title goes on below itself. */
function courseLines(lessons: readonly MarkedLesson[], kit: Kit, withRuns: boolean): Line[] {
  const { view, palette, words } = kit;
  const width = Math.max(...lessons.map(({ id }) => widthOf(id)));
  return lessons.flatMap(({ id, order, title, runs, state }) => {
    const head: Line = [
      ...markOf(state, kit),
      ink(` ${padStart(String(order), 2)}. `, palette.quiet),
      ink(padEnd(id, width + 2), palette.code),
    ];
    const times = withRuns && runs > 0 ? [ink(`  ${words.course.runs(runs)}`, palette.quiet)] : [];
    const paint = state === 'next' ? palette.strong : undefined;
    return hang(head, [ink(own(title[view.language], kit), paint), ...times], view.columns);
  });
}

/** The names alone, one after the other, where the terminal is low. */
function shortCourse(lessons: readonly MarkedLesson[], kit: Kit): Line[] {
  const lines: Line[] = [];
  for (const { id, state } of lessons) {
    const piece: Line = [
      ...markOf(state, kit),
      ink(` ${id}`, state === 'next' ? kit.palette.strong : kit.palette.code),
    ];
    const last = lines.at(-1);
    if (last && lineWidth(last) + 3 + lineWidth(piece) <= kit.view.columns) {
      lines[lines.length - 1] = [...last, ink('   '), ...piece];
    } else lines.push(piece);
  }
  return lines;
}

function markOf(state: MarkedLesson['state'], { palette, glyphs }: Kit): Line {
  const mark = { done: glyphs.shown, next: glyphs.pointer, open: '' }[state];
  return [ink(padEnd(mark, widthOf(glyphs.shown)), state === 'done' ? palette.good : palette.strong)];
}

function boxesLine({ name, boxes }: QuestionBoxes, all: readonly QuestionBoxes[], kit: Kit): Line {
  const { palette, glyphs } = kit;
  const width = Math.max(...all.map((each) => widthOf(each.name)));
  const counts = boxes.flatMap(
    (count, index): Line => [
      ink(`  ${index + 1}:`, palette.quiet),
      ink(
        padStart(count === 0 ? glyphs.grid : String(count), 3),
        index === boxes.length - 1 ? palette.good : undefined,
      ),
    ],
  );
  const head = ink(padEnd(own(name, kit), width), palette.code);
  return [ink('  '), head, ...counts];
}

function exerciseLines(
  { id, title, passed, checks, hints }: ExerciseState,
  all: readonly ExerciseState[],
  kit: Kit,
): Line[] {
  const { palette, words, view } = kit;
  const width = Math.max(...all.map((each) => widthOf(each.id)));
  const head: Line = [
    ...markOf(passed ? 'done' : 'open', kit),
    ink(' '),
    ink(padEnd(id, width + 2), palette.code),
  ];
  const told = [
    ...(passed ? [words.page.passed] : []),
    ...(checks > 0 ? [words.page.checks(checks)] : []),
    ...(hints > 0 ? [words.page.hints(hints)] : []),
  ];
  const facts =
    told.length > 0 ? [ink(`  ${told.join(view.language === 'zh' ? '，' : ', ')}`, palette.quiet)] : [];
  return hang(head, [ink(own(title[view.language], kit)), ...facts], view.columns);
}

/** `body` beside `head`, its further lines under its first; below it where there is no room beside. */
function hang(head: Line, body: Line, columns: number): Line[] {
  const indent = lineWidth(head);
  if (columns - indent < 16) return [...wrap(head, columns), ...wrap(body, columns)];
  return wrap(body, columns - indent).map((line, index) => [
    ...(index === 0 ? head : [ink(' '.repeat(indent))]),
    ...line,
  ]);
}

function own(text: string, { view }: Kit): string {
  return ownWords(text, view.unicode);
}

function prepare(view: View): Kit {
  return { view, palette: createPalette(view), glyphs: glyphsFor(view), words: progressWords[view.language] };
}
