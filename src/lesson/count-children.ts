/** How many processes a lesson has at once besides main. */
import type { LessonMeta, NumberParameter, ParameterValues } from './lesson.js';

/** So many has a lesson without a parameter that counts them. */
const WITHOUT_PARAMETER = 3;

/** The parameters that say how many, of one lesson. */
export function countingParameters({ parameters }: Pick<LessonMeta, 'parameters'>): NumberParameter[] {
  return parameters.filter(
    (each): each is NumberParameter => each.kind === 'number' && each.counts === 'processes',
  );
}

/** With `values`, or by default. */
export function countChildren(meta: Pick<LessonMeta, 'parameters'>, values: ParameterValues = {}): number {
  const counting = countingParameters(meta);
  if (counting.length === 0) return WITHOUT_PARAMETER;
  return counting.reduce((sum, { name, default: usual }) => sum + Number(values[name] ?? usual), 0);
}
