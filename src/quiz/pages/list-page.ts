/** The topics of the quiz, and the questions of some of them. Pure. */

import { TOPICS, type Topic } from '../../lesson/question.js';
import { ink, type Line, padEnd, padStart, toText, widthOf } from '../../render/style/ink.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import type { Sheet } from '../sheet.js';
import { beside, commandLines, prepare, sentence } from './page-ink.js';

/** How many questions there are about something, and how they stand. */
export interface TopicCount {
  readonly topic: Topic;
  readonly questions: number;
  readonly known: number;
  readonly due: number;
}

export function renderTopics(counts: readonly TopicCount[], view: View): string {
  const page = prepare(view);
  const { words, set } = page;
  const { palette } = set;
  const name = Math.max(...TOPICS.map(widthOf)) + 2;
  const lines = counts.flatMap(({ topic, questions, known, due }): Line[] => {
    const head = [ink(`  ${padEnd(topic, name)}`, palette.code)];
    const standing = known + due > 0 ? `, ${words.list.known(known, due)}` : '';
    return beside(head, `${words.topics[topic]}: ${words.list.count(questions)}${standing}`, page);
  });
  const example = counts[0]?.topic ?? '';
  return toText([
    ...sentence(words.list.title, page, palette.heading),
    ...lines,
    [],
    ...commandLines(`concur-lesson quiz ${example}`, words.list.start, page),
    ...commandLines(`concur-lesson quiz ${example} --list`, words.list.see, page),
  ]);
}

/** The questions without their answers. */
export function renderQuestions(sheets: readonly Sheet[], view: View): string {
  const page = prepare(view);
  const { palette, unicode } = page.set;
  const digits = String(sheets.length).length;
  return toText(
    sheets.flatMap(({ question }, index) => {
      const head = [ink(`${padStart(String(index + 1), digits)}  `, palette.quiet)];
      const id = [ink(' '.repeat(digits + 2)), ink(ownWords(question.id, unicode), palette.quiet)];
      return [...beside(head, question.prompt[view.language], page), id];
    }),
  );
}
