/** What a meta.ts and a guide.ts are written with. What comes out are the plain objects of lesson.ts. */
import type {
  CodeMark,
  FlagParameter,
  GuideRound,
  LessonMeta,
  Localized,
  NumberParameter,
} from './lesson.js';

/** What a number may be, both bounds included; whole unless `integer` is false. */
type Bounds = Pick<NumberParameter, 'default' | 'min' | 'max' | 'counts'> & { readonly integer?: boolean };

/** A parameter that is a number: `--processes 5`. */
export function number(
  name: string,
  description: Localized,
  { default: byDefault, min, max, integer = true, ...rest }: Bounds,
): NumberParameter {
  return { kind: 'number', name, description, default: byDefault, min, max, integer, ...rest };
}

/** A parameter that is on or off; `expects`: what a run with the option has to show instead. */
export function flag(
  name: string,
  description: Localized,
  rest: Pick<FlagParameter, 'default' | 'expects'>,
): FlagParameter {
  return { kind: 'flag', name, description, ...rest };
}

/** A command to try next, and why. */
export function command(line: string, why: Localized): LessonMeta['next'][number] {
  return { command: line, why };
}

/** The line of the program that holds `code`, and why it matters; several lines are separated by line breaks. */
export function line(code: string, why: Localized): CodeMark {
  return { code, why };
}

/** A run that a question of the lesson is asked about first; `change`: what is different from the run before. */
export function round(predict: string, change?: Localized): GuideRound {
  return change ? { predict, change } : { predict };
}
