/** What to try after a run: the lesson's own suggestions but the one just followed, and how the course goes on. Pure. */
import type { LessonMeta, LessonParameter } from '../../lesson/lesson.js';
import { optionName } from '../../lesson/variants.js';
import { nextLesson } from '../../progress/next-lesson.js';
import type { Progress } from '../../progress/progress.js';
import { progressWords } from '../../render/words/progress.js';
import type { Subject } from '../../run/review.js';

type Suggestion = LessonMeta['next'][number];

/** `progress` is with this run. */
export function nextCommands(
  { lesson, parameters }: Subject,
  lessons: readonly LessonMeta[],
  progress: Progress,
): Suggestion[] {
  if (lesson === null) return [];
  const { id, parameters: its, next } = lesson.meta;
  const others = next.filter(({ command }) => !isSameRun(command, id, its, parameters));
  const upNext = nextLesson(lessons, progress);
  const told = upNext === null || upNext.id === id || others.some(({ command }) => runs(command, upNext.id));
  return told ? others : [...others, goOn(upNext, lessons.length)];
}

function goOn({ order, title }: LessonMeta, of: number): Suggestion {
  const why = (language: 'en' | 'zh') => progressWords[language].course.nextWhy(order, of, title[language]);
  return { command: 'concur-lesson next', why: { en: why('en'), zh: why('zh') } };
}

function runs(command: string, id: string): boolean {
  return command.split(/\s+/).slice(0, 3).join(' ') === `concur-lesson run ${id}`;
}

/** Whether `command` runs the lesson `id` with these values: what it does not name has its default. */
function isSameRun(
  command: string,
  id: string,
  parameters: readonly LessonParameter[],
  values: Subject['parameters'],
): boolean {
  if (!runs(command, id)) return false;
  const typed = command.split(/\s+/).slice(3);
  const same = parameters.every((parameter) => {
    const at = typed.indexOf(`--${optionName(parameter)}`);
    if (at === -1) return values[parameter.name] === parameter.default;
    const [, value] = typed.splice(at, parameter.kind === 'number' ? 2 : 1);
    return values[parameter.name] === (parameter.kind === 'number' ? Number(value) : !parameter.default);
  });
  return same && typed.length === 0; // another view or speed shows something else
}
