/** Runs lessons as `concur-lesson run` does, as real processes. */
import { type RunOptions, toPerformOptions } from '../../src/cli/run/options.js';
import { lessonTarget } from '../../src/cli/run/target.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { type Performance, perform } from '../../src/run/perform.js';
import type { TraceEvent } from '../../src/trace/events.js';

interface LessonOptions {
  /** Lesson seconds per real second; default 20. */
  readonly speed?: number;
  readonly onEvent?: (event: TraceEvent) => void;
  /** Lesson parameters. */
  readonly [parameter: string]: unknown;
}

/** Runs the lesson `id` to its end: its log, timeline and verdict. */
export async function performLesson(
  id: string,
  { speed = 20, onEvent = () => {}, ...parameters }: LessonOptions = {},
): Promise<Performance> {
  const options: RunOptions = { speed, ...parameters };
  const target = lessonTarget(await loadLesson(id), options, 'en');
  return perform(target, toPerformOptions(options), { onEvent, interrupt: new AbortController().signal });
}

/**
 * Runs the lesson `id` at twentyfold speed, and at twofold speed if that has not shown it: on a slow machine processes may
 * take longer to start than they have to meet in.
 */
export async function performShown(
  id: string,
  options: LessonOptions = {},
  isShown: (performance: Performance) => boolean = ({ shown }) => shown,
): Promise<Performance> {
  const quick = await performLesson(id, options);
  return isShown(quick) ? quick : performLesson(id, { ...options, speed: 2 });
}
