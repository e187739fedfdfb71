/** What a lesson's run has to show, which a flag may change. */
import type { LessonMeta, ParameterValues } from './lesson.js';

/** Names of the findings that must be `shown` in a run with these values. The first flag that was switched decides. */
export function expectsOf({ expects, parameters }: LessonMeta, values: ParameterValues): readonly string[] {
  const switched = parameters.find(
    (parameter) =>
      parameter.kind === 'flag' && (values[parameter.name] ?? parameter.default) !== parameter.default,
  );
  return switched?.kind === 'flag' ? switched.expects : expects;
}
