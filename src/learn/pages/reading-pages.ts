/** What a lesson has to be read: its story, its program, what to look for in a run, what came of it, and an answer. */
import type { ParameterValues } from '../../lesson/lesson.js';
import type { Lesson } from '../../lesson/load-lesson.js';
import { lookForOf } from '../../lesson/variants.js';
import { renderFeedback, renderPrediction } from '../../quiz/pages/feedback-page.js';
import { type QuestionPlace, renderQuestion } from '../../quiz/pages/question-page.js';
import type { Marked } from '../../quiz/play.js';
import { commandLines } from '../../render/parts/command.js';
import { renderMarkdown } from '../../render/parts/markdown.js';
import { type ProgramExtent, renderMarkedProgram } from '../../render/parts/marked-program.js';
import { createPage } from '../../render/style/page.js';
import type { View } from '../../render/style/view.js';
import { courseWords } from '../../render/words/course.js';
import type { PageTurn } from '../flow.js';
import { type Caption, lastTop, linesOf, ownLines, type PageBody, roomOn, textLines } from '../frame.js';
import type { KeyPage, Stage } from '../key-page.js';
import { createReader, type Reading } from '../reader.js';
import { learnWords } from '../words/learn.js';

export type ReadingPage = KeyPage<Reading, PageTurn>;

/** Lines of text, as wide as they are shown. */
export type TextLines = (view: View) => readonly string[];

interface KeysWanted {
  readonly on?: 'on' | 'run';
  readonly more?: readonly string[];
  /** Nothing to go back to. */
  readonly isFirst?: boolean;
}

/** The keys of a page to read; those that matter most come first. */
function keysOf(
  stage: Stage,
  lines: number,
  { on = 'on', more = [], isFirst = false }: KeysWanted = {},
): string[] {
  const { keys } = learnWords[stage.view.language];
  const scroll = lastTop(lines, stage) > 0 ? [keys.scroll] : [];
  return [keys[on], ...(isFirst ? [] : [keys.back]), keys.leave, ...more, ...scroll];
}

function readPage(caption: Caption, text: TextLines, on: 'on' | 'run' = 'on'): ReadingPage {
  return createReader((stage): PageBody => {
    const lines = text(stage.view);
    return {
      caption,
      lines,
      keys: keysOf(stage, lines.length, { on, isFirst: caption.place?.number === 1 }),
    };
  });
}

export const storyPage = (lesson: Lesson, caption: Caption): ReadingPage =>
  readPage(caption, (view) => storyLines(lesson, view));

export function storyLines({ texts }: Lesson, view: View): string[] {
  const page = createPage(view);
  return textLines(renderMarkdown(texts[view.language].explanation, page.textWidth, page), view);
}

/** All of the program where it fits, else as much around what matters as fits; `c` shows the other. */
export function programPage(lesson: Lesson, caption: Caption): ReadingPage {
  return createReader((stage, way) => {
    const { keys } = learnWords[stage.view.language];
    const fits = (lines: readonly string[]) => lastTop(lines.length, stage) === 0;
    const [whole = [], near = [], marked = []] = (['whole', 'near', 'marked'] as const).map((extent) =>
      programLines(lesson, stage.view, extent),
    );
    const isWhole = fits(whole) || way === 1;
    const lines = isWhole ? whole : fits(near) ? near : marked;
    const other = fits(whole) ? [] : [isWhole ? keys.parts : keys.whole];
    return { caption, lines, keys: keysOf(stage, lines.length, { more: other }) };
  }, 2);
}

export function programLines({ highlighted, guide }: Lesson, view: View, extent: ProgramExtent): string[] {
  const { gap } = learnWords[view.language].program;
  return textLines(renderMarkedProgram(highlighted, guide.marks, { extent, gap }, createPage(view)), view);
}

/** Before a run. `command`, `parameters`: what runs; `predicted`: what the learner said, null where nothing was. */
export interface RunAhead {
  readonly lesson: Lesson;
  readonly command: string;
  readonly parameters: ParameterValues;
  readonly predicted: string | null;
}

export const lookPage = (ahead: RunAhead, caption: Caption): ReadingPage =>
  readPage(caption, (view) => lookLines(ahead, view), 'run');

export function lookLines({ lesson, command, parameters, predicted }: RunAhead, view: View): string[] {
  const page = createPage(view);
  const { language, textWidth } = page;
  const words = learnWords[language].run;
  const lookFor = lookForOf(lesson.texts[language].lookFor, lesson.meta, parameters);
  return [
    ...ownLines(courseWords[language].lookFor, view, 'heading'),
    ...textLines(renderMarkdown(lookFor, textWidth, page), view),
    '',
    ...ownLines(predicted === null ? words.notPredicted : words.predicted, view, 'quiet'),
    ...(predicted === null ? [] : textLines(renderMarkdown(predicted, textWidth, page), view)),
    '',
    ...ownLines(words.command, view, 'quiet'),
    ...textLines(commandLines(command, '', textWidth, page), view),
  ];
}

/** What a run has shown: in so many rows, or all of it. */
export interface RunTold {
  readonly brief: (view: View, rows: number) => readonly string[];
  readonly full: TextLines;
}

/** What the learner said, and what the run has shown: on one screen, or with its evidence. */
export function resultPage(prediction: Marked, run: RunTold, caption: Caption): ReadingPage {
  return createReader((stage, way) => {
    const said = predictionLines(prediction, stage.view);
    const room = Math.max(LEAST_ROWS_TOLD, roomOn(stage) - said.length - 1);
    const lines = [...said, '', ...(way === 1 ? run.full(stage.view) : run.brief(stage.view, room))];
    const { keys } = learnWords[stage.view.language];
    return {
      caption,
      lines,
      keys: keysOf(stage, lines.length, { more: [way === 1 ? keys.brief : keys.evidence] }),
    };
  }, 2);
}

/** In fewer rows nothing can be told of a run: then the page is scrolled. */
const LEAST_ROWS_TOLD = 8;

export function resultLines(prediction: Marked, run: RunTold, view: View): string[] {
  return [...predictionLines(prediction, view), '', ...run.full(view)];
}

function predictionLines(prediction: Marked, view: View): string[] {
  const words = learnWords[view.language].result;
  const { outcome, observed } = prediction;
  const title = observed === null ? words.unclear : words[outcome === 'unmarked' ? 'skipped' : outcome];
  return linesOf(renderPrediction(prediction, title, view));
}

/** A question with what is said about its answer. */
export const answerPage = (marked: Marked, place: QuestionPlace, caption: Caption): ReadingPage =>
  readPage(caption, (view) => [
    ...linesOf(renderQuestion(marked.sheet, place, view)),
    '',
    ...linesOf(renderFeedback(marked, view)),
  ]);

/** What has been said before the question of a round: what is different this time. */
export function changeLines(lesson: Lesson, round: number, view: View): string[] {
  const page = createPage(view);
  const change = lesson.guide.rounds[round]?.change?.[view.language];
  return change === undefined ? [] : [...textLines(renderMarkdown(change, page.textWidth, page), view), ''];
}
