/** A lesson by keys: each page has the terminal for itself, a run has it as ever. */
import { type PageTurn, readyPage, turnPage } from '../../learn/flow.js';
import { endPage, predictPage, questionPage, toAnswer } from '../../learn/pages/choosing-pages.js';
import { answerPage, lookPage, programPage, resultPage, storyPage } from '../../learn/pages/reading-pages.js';
import { learnWords } from '../../learn/words/learn.js';
import { canPlay } from '../player/player.js';
import { type FullScreen, openFullScreen } from '../terminal/full-screen.js';
import { pause } from '../terminal/pause.js';
import { performRound, runTold } from './round.js';
import { aheadOf, captionOf, type LearnSession, markAnswer, type PredictSheet } from './session.js';
import { listNext, type WhatNext } from './what-next.js';

/** From page `start` to what comes after the lesson; null: the learner left at page `at`. */
export async function learnByKeys(
  session: LearnSession,
  start: number,
): Promise<{ readonly next: WhatNext | null; readonly at: number }> {
  const screen = openFullScreen(session.view, session.output);
  let at = readyPage(session.pages, start, ranOf(session));
  try {
    for (;;) {
      const turn = await showPageAt(session, at, screen);
      if (turn === 'leave') return { next: null, at };
      if (typeof turn === 'object') return { next: turn, at };
      at = turnPage(session.pages, at, turn, ranOf(session));
    }
  } finally {
    screen.leave();
  }
}

const ranOf = ({ results }: LearnSession): ReadonlySet<number> => new Set(results.keys());

async function showPageAt(
  session: LearnSession,
  at: number,
  screen: FullScreen,
): Promise<PageTurn | WhatNext> {
  const { lesson, view, output } = session;
  const page = session.pages[at];
  const caption = captionOf(session, at);
  const { show } = screen;
  switch (page?.is) {
    case 'story':
      return show(storyPage(lesson, caption), 'leave');
    case 'program':
      return show(programPage(lesson, caption), 'leave');
    case 'predict': {
      const sheet = session.predictions[page.round] as PredictSheet;
      const chosen = await show(predictPage(lesson, page.round, sheet, caption, view), 'leave');
      if (typeof chosen === 'string') return chosen;
      session.predicted.set(page.round, toAnswer(sheet, chosen));
      return 'on';
    }
    case 'run': {
      const turn = await show(lookPage(aheadOf(session, page.round), caption), 'leave');
      if (turn !== 'on') return turn;
      screen.leave();
      const ended = await performRound(session, page.round, canPlay(output) ? 'player' : 'lanes');
      return ended ? 'on' : showPageAt(session, at, screen);
    }
    case 'result': {
      const marked = session.results.get(page.round)?.marked;
      return marked ? show(resultPage(marked, runTold(session, page.round), caption), 'leave') : 'back';
    }
    case 'question': {
      const sheet = session.questions[page.number];
      if (!sheet) return 'on';
      const place = { number: page.number + 1, of: session.questions.length };
      const chosen = await show(questionPage(sheet, place, caption, view), 'leave');
      if (typeof chosen === 'string') return chosen;
      const marked = markAnswer(session, sheet, toAnswer(sheet, chosen));
      const turn = await show(answerPage(marked, place, caption), 'leave');
      // what comes before an answer is its question
      return turn === 'back' ? showPageAt(session, at, screen) : turn;
    }
    default:
      return showEndPage(session, at, screen);
  }
}

/** What comes next; a command is run here, and then asked again. */
async function showEndPage(
  session: LearnSession,
  at: number,
  screen: FullScreen,
): Promise<PageTurn | WhatNext> {
  const { lesson, view, output, language } = session;
  for (;;) {
    const entries = listNext(session);
    const page = endPage(
      lesson,
      entries.map(({ name }) => name),
      captionOf(session, at),
      view,
    );
    const chosen = await screen.show(page, 'leave');
    if (typeof chosen === 'string') return chosen;
    const next = entries[chosen[0] ?? 0]?.next ?? { is: 'leave' };
    if (next.is !== 'command') return next;
    screen.leave();
    await session.run(next.args);
    if ((await pause(learnWords[language].goOn, view, output)) === 'leave') return 'leave';
  }
}
