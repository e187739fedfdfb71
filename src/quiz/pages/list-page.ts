/** The topics of the quiz, and the questions of some of them. Pure. */
import { TOPICS, type Topic } from '../../lesson/question.js';
import { commandLines } from '../../render/parts/command.js';
import { toText } from '../../render/style/ansi.js';
import { blank, ink, type Line } from '../../render/style/line.js';
import { createPage } from '../../render/style/page.js';
import { inkOwn } from '../../render/style/phrase-ink.js';
import { padEnd, padStart, widestOf } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import type { Sheet } from '../sheet.js';
import { quizWords } from '../words/quiz.js';
import { markdownBeside, sentence } from './lines.js';

/** How many questions there are about something, and how they stand. */
export interface TopicCount {
  readonly topic: Topic;
  readonly questions: number;
  readonly known: number;
  readonly due: number;
}

export function renderTopics(counts: readonly TopicCount[], view: View): string {
  const page = createPage(view);
  const { list, topics } = quizWords[page.language];
  const name = widestOf(TOPICS) + 2;
  const lines = counts.flatMap(({ topic, questions, known, due }): Line[] => {
    const head = [ink(`  ${padEnd(topic, name)}`, 'code')];
    const standing = known + due > 0 ? `, ${list.known(known, due)}` : '';
    return markdownBeside(head, `${topics[topic]}: ${list.count(questions)}${standing}`, page);
  });
  const command = `concur-lesson quiz ${counts[0]?.topic ?? ''}`;
  return toText(
    [
      ...sentence(list.title, page, 'heading'),
      ...lines,
      [],
      ...commandLines(command, list.start, page.textWidth, page),
      ...commandLines(`${command} --list`, list.see, page.textWidth, page),
    ],
    view,
  );
}

/** The questions without their answers. */
export function renderQuestions(sheets: readonly Sheet[], view: View): string {
  const page = createPage(view);
  const digits = String(sheets.length).length;
  const lines = sheets.flatMap(({ question }, index) => {
    const head = [ink(`${padStart(String(index + 1), digits)}  `, 'quiet')];
    const id = [blank(digits + 2), inkOwn(question.id, page, 'quiet')];
    return [...markdownBeside(head, question.prompt[page.language], page), id];
  });
  return toText(lines, view);
}
