/** Where the learner goes on. Pure. */
import type { LessonMeta } from '../lesson/lesson.js';
import type { Progress } from './progress.js';

/** A run has shown what the lesson is for. */
export function isDone(progress: Progress, id: string): boolean {
  return Object.hasOwn(progress.lessons, id) && progress.lessons[id]?.done !== null;
}

/** The first lesson of the course that is not done and whose prerequisites are; null when all are done. */
export function nextLesson(lessons: readonly LessonMeta[], progress: Progress): LessonMeta | null {
  const known = new Set(lessons.map(({ id }) => id));
  const left = lessons.filter(({ id }) => !isDone(progress, id)).sort((a, b) => a.order - b.order);
  const ready = ({ prerequisites }: LessonMeta) =>
    prerequisites.every((id) => !known.has(id) || isDone(progress, id));
  return left.find(ready) ?? left[0] ?? null;
}
