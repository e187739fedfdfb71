/** Progress as the pages show it: put beside the lessons there are. Pure. */
import type { LessonMeta } from '../lesson/lesson.js';
import { isDone, nextLesson } from '../progress/next-lesson.js';
import type { Progress } from '../progress/progress.js';
import type { ExerciseState, MarkedLesson, QuestionBoxes } from '../render/progress.js';

const BOXES = [1, 2, 3, 4, 5];

export function markLessons(lessons: readonly LessonMeta[], progress: Progress): MarkedLesson[] {
  const next = nextLesson(lessons, progress);
  return lessons.map(({ id, order, title }) => ({
    id,
    order,
    title,
    runs: Object.hasOwn(progress.lessons, id) ? (progress.lessons[id]?.runs ?? 0) : 0,
    state: isDone(progress, id) ? 'done' : id === next?.id ? 'next' : 'open',
  }));
}

/** Questions by the lesson their ids begin with ("zombie.who-collects"), in the order of the course. */
export function sortQuestions(lessons: readonly LessonMeta[], { questions }: Progress): QuestionBoxes[] {
  const names = new Set([
    ...lessons.map(({ id }) => id),
    ...Object.keys(questions).map((id) => id.replace(/\..*$/, '')),
  ]);
  return [...names]
    .map((name) => {
      const own = Object.entries(questions).filter(([id]) => id === name || id.startsWith(`${name}.`));
      return { name, boxes: BOXES.map((box) => own.filter(([, question]) => question.box === box).length) };
    })
    .filter(({ boxes }) => boxes.some((count) => count > 0));
}

export function listExercises({ exercises }: Progress): ExerciseState[] {
  return Object.entries(exercises).map(([id, { passed, checks, hints }]) => ({
    id,
    passed: passed !== null,
    checks,
    hints,
  }));
}
