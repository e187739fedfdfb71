/** Progress as the pages show it: put beside the lessons, questions and exercises there are. Pure. */
import type { ListedExercise } from '../../exercise/load-exercise.js';
import type { LessonMeta } from '../../lesson/lesson.js';
import { TOPICS } from '../../lesson/question.js';
import { isDone, nextLesson } from '../../progress/next-lesson.js';
import type { Progress } from '../../progress/progress.js';
import { puzzleOf } from '../../progress/record-puzzle.js';
import type { ListedPuzzle } from '../../puzzle/load-puzzle.js';
import type { Chapter } from '../../quiz/bank.js';
import type { ExerciseState, MarkedLesson, PuzzleState, QuestionBoxes } from '../../render/pages/progress.js';

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

/** The questions of each topic of which some were answered, in the order of the course. */
export function sortQuestions(bank: readonly Chapter[], { questions }: Progress): QuestionBoxes[] {
  const all = bank.flatMap((chapter) => chapter.questions);
  return TOPICS.map((topic) => {
    const answered = all.filter(
      (question) => question.topic === topic && Object.hasOwn(questions, question.id),
    );
    return {
      name: topic,
      boxes: BOXES.map((box) => answered.filter(({ id }) => questions[id]?.box === box).length),
    };
  }).filter(({ boxes }) => boxes.some((count) => count > 0));
}

export function markExercises(listed: readonly ListedExercise[], { exercises }: Progress): ExerciseState[] {
  return listed.map(({ id, title }) => {
    const known = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
    const { passed = null, checks = 0, hints = 0 } = known ?? {};
    return { id, title, passed: passed !== null, checks, hints };
  });
}

export function markPuzzles(listed: readonly ListedPuzzle[], progress: Progress): PuzzleState[] {
  return listed.map(({ id, order, kind, title }) => {
    const { solved = null, inPar = null, best = null, tries = 0, hints = 0 } = puzzleOf(progress, id) ?? {};
    return { id, order, kind, title, solved: solved !== null, inPar: inPar !== null, best, tries, hints };
  });
}
