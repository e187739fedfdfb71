/** The end of a quiz: figures by topic, and what to type next. Pure. */
import { commandLines } from '../../render/parts/command.js';
import { toText } from '../../render/style/ansi.js';
import { blank, ink, type Line } from '../../render/style/line.js';
import { createPage, type Page } from '../../render/style/page.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import { padEnd, widestOf } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import { PASS_MARK, type Summary, type TopicSummary } from '../summary.js';
import { quizWords } from '../words/quiz.js';
import { behindMark, markdownBeside, sentence } from './lines.js';

const BAR = 10;

export function renderSummary(summary: Summary, exam: boolean, view: View): string {
  const page = createPage(view);
  const words = quizWords[page.language].summary;
  const { skipped, unmarked, left } = summary;
  const remarks = [
    ...(skipped > 0 ? [words.skipped(skipped)] : []),
    ...(unmarked > 0 ? [words.unmarked(unmarked)] : []),
    ...(left > 0 ? [words.left(left)] : []),
  ];
  const lines = [
    [],
    ...sentence(words.title, page, 'heading'),
    ...scoreLines(summary, exam, page),
    ...topicLines(summary.topics, page),
    ...remarks.flatMap((remark) => sentence(remark, page, 'quiet')),
    [],
    ...sentence(words.next, page, 'heading'),
    ...nextCommands(summary, exam, page).flatMap(([command, why]) =>
      commandLines(command, why, page.textWidth, page),
    ),
  ];
  return toText(lines, view);
}

function scoreLines(summary: Summary, exam: boolean, page: Page): Line[] {
  const words = quizWords[page.language].summary;
  const { right, wrong, skipped, left, percent, passed } = summary;
  const of = right + wrong + (exam ? skipped + left : 0);
  if (of === 0) return sentence(words.none, page);
  const score = sentence(words.score(right, of), page, 'strong');
  if (!exam) return score;
  const { shown, notShown } = page.glyphs;
  const mark = passed ? ink(shown, 'good') : ink(notShown, 'bad');
  return [...score, ...behindMark(mark, words.exam(percent, PASS_MARK, passed), page)];
}

/** One line a topic, with a bar where there is room; where there is little, the figures first and the name beside them. */
function topicLines(all: readonly TopicSummary[], page: Page): Line[] {
  const { topics, summary } = quizWords[page.language];
  const column = widestOf(all.map(({ topic }) => topics[topic])) + 2;
  const room = page.textWidth - column - 2;
  return all.flatMap(({ topic, right, of }): Line[] => {
    const name = ownWords(topics[topic], page.unicode);
    const figures = ink(summary.ofTopic(right, of));
    if (room < 10) return markdownBeside([blank(2), figures, blank(2)], name, page);
    const filled = Math.round((BAR * right) / of);
    const bar = [
      ink(page.glyphs.bar.repeat(filled), 'good'),
      ink(`${page.glyphs.rule.repeat(BAR - filled)}  `, 'quiet'),
    ];
    return [[ink(`  ${padEnd(name, column)}`), ...(room < BAR + 12 ? [] : bar), figures]];
  });
}

type Next = readonly [command: string, why: string];

/** At most three: one that fits how it went, and a way on. */
function nextCommands({ wrong, topics }: Summary, exam: boolean, { language }: Page): Next[] {
  const words = quizWords[language];
  const { summary } = words;
  const weakest = [...topics]
    .filter(({ right, of }) => right < of)
    .sort((a, b) => a.right / a.of - b.right / b.of)[0];
  const review: Next[] = wrong > 0 ? [['concur-lesson quiz --review', summary.review]] : [];
  return [
    ...review,
    weakest
      ? [`concur-lesson quiz ${weakest.topic}`, summary.topic(words.topics[weakest.topic])]
      : ['concur-lesson quiz', summary.more],
    exam ? ['concur-lesson list', summary.course] : ['concur-lesson quiz --exam', summary.exam20],
  ];
}
