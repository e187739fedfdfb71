/** The end of a quiz: figures by topic, and what to type next. Pure. */
import { ink, type Line, padEnd, toText, widthOf } from '../../render/style/ink.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import { PASS_MARK, type Summary, type TopicSummary } from '../summary.js';
import { behindMark, beside, commandLines, prepare, type Sheeting, sentence } from './page-ink.js';

const BAR = 10;

export function renderSummary(summary: Summary, exam: boolean, view: View): string {
  const page = prepare(view);
  const { words, set } = page;
  const { skipped, unmarked, left } = summary;
  const remarks = [
    ...(skipped > 0 ? [words.summary.skipped(skipped)] : []),
    ...(unmarked > 0 ? [words.summary.unmarked(unmarked)] : []),
    ...(left > 0 ? [words.summary.left(left)] : []),
  ];
  return toText([
    [],
    ...sentence(words.summary.title, page, set.palette.heading),
    ...scoreLines(summary, exam, page),
    ...topicLines(summary.topics, page),
    ...remarks.flatMap((remark) => sentence(remark, page, set.palette.quiet)),
    [],
    ...sentence(words.summary.next, page, set.palette.heading),
    ...nextCommands(summary, exam, page).flatMap(([command, why]) => commandLines(command, why, page)),
  ]);
}

function scoreLines(summary: Summary, exam: boolean, page: Sheeting): Line[] {
  const { words, set } = page;
  const { right, wrong, skipped, left, percent, passed } = summary;
  const of = right + wrong + (exam ? skipped + left : 0);
  if (of === 0) return sentence(words.summary.none, page);
  const score = sentence(words.summary.score(right, of), page, set.palette.strong);
  if (!exam) return score;
  const mark = passed
    ? ink(`${set.glyphs.shown} `, set.palette.good)
    : ink(`${set.glyphs.notShown} `, set.palette.bad);
  return [...score, ...behindMark(mark, words.summary.exam(percent, PASS_MARK, passed), page)];
}

/** One line a topic, with a bar where there is room; where there is little, the figures first and the name beside them. */
function topicLines(topics: readonly TopicSummary[], page: Sheeting): Line[] {
  const { words, set, width } = page;
  const names = topics.map(({ topic }) => words.topics[topic]);
  const column = Math.max(0, ...names.map(widthOf)) + 2;
  const room = width - column - 2;
  return topics.flatMap(({ right, of }, index): Line[] => {
    const name = ownWords(names[index] ?? '', set.unicode);
    const figures = ink(words.summary.ofTopic(right, of));
    if (room < 10) return beside([ink('  '), figures, ink('  ')], name, page);
    const filled = Math.round((BAR * right) / of);
    const bar = [
      ink(set.glyphs.bar.repeat(filled), set.palette.good),
      ink(`${set.glyphs.rule.repeat(BAR - filled)}  `, set.palette.quiet),
    ];
    return [[ink(`  ${padEnd(name, column)}`), ...(room < BAR + 12 ? [] : bar), figures]];
  });
}

/** At most three: one that fits how it went, and a way on. */
function nextCommands({ wrong, topics }: Summary, exam: boolean, { words }: Sheeting): [string, string][] {
  const { summary } = words;
  const weakest = [...topics]
    .filter(({ right, of }) => right < of)
    .sort((a, b) => a.right / a.of - b.right / b.of)[0];
  return [
    ...(wrong > 0 ? [['concur-lesson quiz --review', summary.review] as [string, string]] : []),
    ...(weakest
      ? [
          [`concur-lesson quiz ${weakest.topic}`, summary.topic(words.topics[weakest.topic])] as [
            string,
            string,
          ],
        ]
      : [['concur-lesson quiz', summary.more] as [string, string]]),
    exam ? ['concur-lesson list', summary.course] : ['concur-lesson quiz --exam', summary.exam20],
  ];
}
