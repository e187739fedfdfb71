/** A recorded log as the performance it was. */
import type { ParameterValues } from '../../src/lesson/lesson.js';
import type { Lesson } from '../../src/lesson/load-lesson.js';
import { findingsOf, type Performance, type Target, wasShown } from '../../src/run/perform.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import { decodeLog } from '../../src/trace/decode.js';
import type { TraceEvent } from '../../src/trace/events.js';

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
  const timeline = buildTimeline(events);
  const { program = '', lesson: ofLesson = false, parameters = {}, speed = 1 } = timeline.run ?? {};
  const lesson = (ofLesson && lessons.find(({ meta }) => meta.id === program)) || null;
  const file = lesson?.sourcePath ?? program.replace(/^.*\//, '');
  const target: Target = {
    label: program,
    lesson,
    program: { file, modules: {}, sources: {}, bootstrap: '', addon: '' },
    parameters: parameters as ParameterValues,
  };
  const findings = findingsOf(target, timeline);
  // a log that stops in the middle is told as what an interrupted run had shown
  const reason = timeline.end?.reason ?? 'interrupted';
  const outcome = { reason, exitcode: 0, conclude: () => {} };
  const shown = wasShown(target, outcome, timeline, findings);
  return { name, events, target, speed, performance: { outcome, timeline, findings, shown, cut: false } };
}
