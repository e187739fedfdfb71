/** What there is to do after a lesson. */
import { learnWords } from '../../learn/words/learn.js';
import { listLessons } from '../../lesson/catalog.js';
import type { LessonMeta } from '../../lesson/lesson.js';
import { nextLesson } from '../../progress/next-lesson.js';
import type { Progress } from '../../progress/progress.js';
import { openLearnerProgress } from '../progress/learner.js';
import type { LearnSession } from './session.js';

export type WhatNext =
  | { readonly is: 'lesson'; readonly id: string }
  /** A command line, without the tool's name. */
  | { readonly is: 'command'; readonly args: readonly string[] }
  | { readonly is: 'leave' };

export interface NextEntry {
  /** As Markdown. */
  readonly name: string;
  readonly next: WhatNext;
}

/** Questions that a command asks. */
const QUESTIONS_MORE = 3;
/** Variants that are offered. */
const MOST_VARIANTS = 2;

/** The next lesson first: Enter leads to it. */
export function listNext({ lesson, language }: LearnSession): NextEntry[] {
  const { id, next: variants } = lesson.meta;
  const words = learnWords[language].end;
  // as it is now: other windows, and the run that has just been, count
  const { progress } = openLearnerProgress(language, () => {});
  const upNext = followingLesson(id, progress);
  const toTry = variants.filter(({ command }) => isVariant(command, id)).slice(0, MOST_VARIANTS);
  return [
    ...(upNext
      ? [
          {
            name: words.next(`${upNext.order}. ${upNext.title[language]}`),
            next: { is: 'lesson', id: upNext.id } as const,
          },
        ]
      : []),
    ...toTry.map(
      ({ command, why }): NextEntry => ({
        name: `\`${command}\` ${why[language]}`,
        next: { is: 'command', args: command.split(/\s+/).slice(1) },
      }),
    ),
    {
      name: words.questions(id),
      next: { is: 'command', args: ['quiz', id, '--count', `${QUESTIONS_MORE}`] },
    },
    { name: words.leave, next: { is: 'leave' } },
  ];
}

/** Where the course goes on, if this lesson is taken as done; where all are, the one that comes after it. */
function followingLesson(id: string, progress: Progress): LessonMeta | null {
  const lessons = listLessons();
  const others = lessons.filter((each) => each.id !== id);
  return nextLesson(others, progress) ?? lessons[lessons.findIndex((each) => each.id === id) + 1] ?? null;
}

/** Another run of this lesson, or a comparison. */
const isVariant = (command: string, id: string): boolean =>
  command.startsWith(`concur-lesson run ${id} `) || command.startsWith('concur-lesson compare ');
