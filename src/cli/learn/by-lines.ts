/** A lesson in lines: for screen readers, pipes and terminals without a cursor. The same pages, one below the other. */
import { type PageTurn, readyPage, turnPage } from '../../learn/flow.js';
import { ownLines } from '../../learn/frame.js';
import { predictLines, takeawayLines } from '../../learn/pages/choosing-pages.js';
import { lookLines, programLines, resultLines, storyLines } from '../../learn/pages/reading-pages.js';
import { learnWords } from '../../learn/words/learn.js';
import { type LineAsker, openLines } from '../../quiz/lines.js';
import type { Answer } from '../../quiz/mark.js';
import { renderFeedback } from '../../quiz/pages/feedback-page.js';
import { renderQuestion } from '../../quiz/pages/question-page.js';
import { performRound, runTold } from './round.js';
import { aheadOf, captionOf, type LearnSession, markAnswer, type PredictSheet } from './session.js';
import { listNext } from './what-next.js';

/** From page `start` to the end of the lesson, or to where the learner leaves it. */
export async function learnByLines(
  session: LearnSession,
  start: number,
): Promise<{ readonly next: { readonly is: 'leave' } | null; readonly at: number }> {
  const { output, view, pages, results } = session;
  output.flow();
  const asker = openLines(process.stdin, {
    view,
    show: (text) => output.write(text),
    complain: (text) => void process.stderr.write(text),
  });
  const ran = () => new Set(results.keys());
  try {
    for (let at = readyPage(pages, start, ran()); ; ) {
      const turn = await tellPage(session, at, asker);
      if (turn === 'leave' || output.lost.aborted) return { next: null, at };
      if (at === pages.length - 1 && turn === 'on') return { next: { is: 'leave' }, at };
      at = turnPage(pages, at, turn, ran());
    }
  } finally {
    asker.close();
  }
}

async function tellPage(session: LearnSession, at: number, asker: LineAsker): Promise<PageTurn> {
  const { lesson, view, output } = session;
  const page = session.pages[at];
  const write = (lines: readonly string[]) => output.write(lines.map((line) => `${line}\n`).join(''));
  write(headingLines(session, at));
  switch (page?.is) {
    case 'story':
      write(storyLines(lesson, view));
      return nextTurn(session, asker);
    case 'program':
      write(programLines(lesson, view, 'whole'));
      return nextTurn(session, asker);
    case 'predict': {
      const sheet = session.predictions[page.round] as PredictSheet;
      write(predictLines(lesson, page.round, sheet, view));
      session.predicted.set(page.round, answered(await asker.answer(sheet)));
      return 'on';
    }
    case 'run':
      write([...lookLines(aheadOf(session, page.round), view), '']);
      return (await performRound(session, page.round, 'plain')) ? 'on' : 'leave';
    case 'result': {
      const marked = session.results.get(page.round)?.marked;
      if (marked) write(resultLines(marked, runTold(session, page.round), view));
      return nextTurn(session, asker);
    }
    case 'question': {
      const sheet = session.questions[page.number];
      if (!sheet) return 'on';
      output.write(renderQuestion(sheet, { number: page.number + 1, of: session.questions.length }, view));
      output.write(renderFeedback(markAnswer(session, sheet, answered(await asker.answer(sheet))), view));
      const turn = await nextTurn(session, asker);
      // what comes before an answer is its question
      return turn === 'back' ? tellPage(session, at, asker) : turn;
    }
    default:
      write([...takeawayLines(lesson.texts, view), '', ...nextLines(session)]);
      return 'on';
  }
}

/** Nobody answers: as if it was skipped. */
const answered = (answer: Answer | null | 'end'): Answer | null => (answer === 'end' ? null : answer);

function headingLines(session: LearnSession, at: number): string[] {
  const { lesson, step, place } = captionOf(session, at);
  const { language, view } = session;
  const where = place ? learnWords[language].place(place.number, place.of, step) : step;
  return ['', ...ownLines(`${lesson.id}: ${lesson.title[language]} (${where})`, view, 'heading'), ''];
}

/** Where a person types the lines, a line turns the page. */
async function nextTurn({ language, view, output }: LearnSession, asker: LineAsker): Promise<PageTurn> {
  if (!process.stdin.isTTY) return 'on';
  output.write(`\n${ownLines(learnWords[language].plain.turn, view).join('\n')}\n`);
  const line = await asker.line();
  const typed = line?.trim().toLowerCase() ?? 'q';
  return typed === 'q' ? 'leave' : typed === 'b' ? 'back' : 'on';
}

/** The commands that go on from here. */
function nextLines(session: LearnSession): string[] {
  const { view, language } = session;
  const commands = listNext(session).flatMap(({ next }) => {
    if (next.is === 'lesson') return [`concur-lesson learn ${next.id}`];
    return next.is === 'command' ? [`concur-lesson ${next.args.join(' ')}`] : [];
  });
  const { pointer } = { pointer: view.unicode ? '›' : '>' };
  return [
    ...ownLines(learnWords[language].plain.next, view, 'heading'),
    ...commands.map((command) => `${pointer} ${command}`),
  ];
}
