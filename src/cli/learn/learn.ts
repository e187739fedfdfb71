/** `learn`: a lesson page by page, by keys where there are any, else in lines; then the next one. */
import { pageOfStep, stepAt } from '../../learn/flow.js';
import { learnWords } from '../../learn/words/learn.js';
import { listLessons } from '../../lesson/catalog.js';
import { pageLeft, recordLeft, recordLeftBehind } from '../../progress/bookmark.js';
import { nextLesson } from '../../progress/next-lesson.js';
import type { Progress } from '../../progress/progress.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import { progressWords } from '../../render/words/progress.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { detectView } from '../terminal/detect-view.js';
import type { LearnOptions } from './invocation.js';
import { type LearnSession, openSession } from './session.js';
import type { WhatNext } from './what-next.js';

export async function learn(
  invocation: Invocation,
  typed: string | undefined,
  options: LearnOptions,
): Promise<ExitCode> {
  const { language, output } = invocation;
  const view = await detectView(options, language, output.isTerminal);
  let id = typed ?? nextLesson(listLessons(), openLearnerProgress(language).progress)?.id;
  if (id === undefined) {
    output.write(`${ownWords(progressWords[language].course.allDone, view.unicode)}\n`);
    return EXIT.shown;
  }
  // who names a lesson begins it; who goes on with the course goes on where it was left
  let left = typed === undefined ? pageLeft(openLearnerProgress(language).progress, id) : undefined;
  for (let step = options.page; id !== undefined; step = left = undefined) {
    const session = await openSession(id, { ...invocation, view, options });
    const { next, at } = await follow(session, firstPage(session, step, left));
    if (next === null) leaveAt(session, at);
    else keep(session, (progress) => recordLeftBehind(progress, session.lesson.meta.id));
    id = next?.is === 'lesson' ? next.id : undefined;
  }
  return output.lost.aborted ? EXIT.notShown : EXIT.shown;
}

function firstPage(
  { pages, language }: LearnSession,
  step: number | undefined,
  left: number | undefined,
): number {
  if (step === undefined) return left === undefined ? 0 : pageOfStep(pages, left);
  const { of } = stepAt(pages, 0);
  if (step > of) throw new UserFailure(learnWords[language].failures.page(step, of));
  return pageOfStep(pages, step);
}

/** By keys where a person sits at a terminal that can move its cursor, and did not ask for lines. */
async function follow(
  session: LearnSession,
  start: number,
): Promise<{ readonly next: WhatNext | null; readonly at: number }> {
  const { output, options } = session;
  const keys = output.isTerminal && process.stdin.isTTY && !options.plain && process.env['TERM'] !== 'dumb';
  if (keys) return (await import('./by-keys.js')).learnByKeys(session, start);
  return (await import('./by-lines.js')).learnByLines(session, start);
}

/** On the way out: how to come back to this page, where the course goes on, too. */
function leaveAt(session: LearnSession, at: number): void {
  const { lesson, pages, language, output } = session;
  const { number } = stepAt(pages, at);
  keep(session, (progress) => recordLeft(progress, lesson.meta.id, number));
  output.write(`${learnWords[language].leftAt(lesson.meta.id, number)}\n`);
}

/** Nothing is written where nothing changes. */
function keep({ store }: LearnSession, change: (progress: Progress) => Progress): void {
  if (change(store.progress) !== store.progress) store.update(change);
}
