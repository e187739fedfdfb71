/** What was run, as it is typed: a lesson with the parameters that were not the usual ones. */
import { listLessons } from '../../lesson/catalog.js';
import { optionName } from '../../lesson/variants.js';
import type { RunEvent } from '../../trace/events.js';

/** "lock-v3 --processes 5", "deadlock --cured", "./kitchen.ts". */
export function ranAs({
  program,
  lesson,
  parameters,
}: Pick<RunEvent, 'program' | 'lesson' | 'parameters'>): string {
  const known = lesson ? listLessons().find(({ id }) => id === program) : undefined;
  const typed = (known?.parameters ?? []).flatMap((parameter) => {
    const value = parameters[parameter.name];
    if (value === undefined || value === parameter.default) return [];
    return [`--${optionName(parameter)}`, ...(parameter.kind === 'number' ? [`${value}`] : [])];
  });
  return [program, ...typed].join(' ');
}
