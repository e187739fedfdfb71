/** A recorded log as the performance it was. */
import type { ParameterValues } from '../../src/lesson/lesson.js';
import type { Lesson } from '../../src/lesson/load-lesson.js';
import type { Target } from '../../src/run/perform.js';
import { type Performance, reviewLog } from '../../src/run/review.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { decodeLog } from '../../src/trace/log/decode.js';

/** Everything that is drawn of one log. */
export interface Performed {
  readonly name: string;
  /** Without verdicts: those are made anew. */
  readonly events: readonly TraceEvent[];
  readonly target: Target;
  readonly speed: number;
  readonly performance: Performance;
}

export function readPerformed(name: string, ndjson: string, lessons: readonly Lesson[]): Performed {
  const events = decodeLog(ndjson).filter(({ kind }) => kind !== 'verdict');
  const {
    program = '',
    lesson: ofLesson = false,
    parameters = {},
    speed = 1,
  } = events.find((event) => event.kind === 'run') ?? {};
  const lesson = (ofLesson && lessons.find(({ meta }) => meta.id === program)) || null;
  const file = lesson?.sourcePath ?? program.replace(/^.*\//, '');
  const target: Target = {
    label: program,
    lesson,
    program: { file, modules: {}, sources: {}, bootstrap: '', addon: '' },
    parameters: parameters as ParameterValues,
  };
  return { name, events, target, speed, performance: reviewLog(target, events, false) };
}
