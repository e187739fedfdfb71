/** What a lesson's flags change: what its run has to show, and what there is to look for. */
import type { FlagParameter, LessonMeta, LessonParameter, ParameterValues } from './lesson.js';

/** The name of the option that changes a parameter, without its dashes: "processes", "cured", "no-lock". */
export function optionName({ kind, name, default: usual }: LessonParameter): string {
  return kind === 'flag' && usual ? `no-${name}` : name;
}

/** Names of the findings that must be `shown` in a run with these values. The first flag that was switched decides. */
export function expectsOf(meta: LessonMeta, values: ParameterValues): readonly string[] {
  return switchedFlags(meta, values)[0]?.expects ?? meta.expects;
}

/** What to look for in a run, as Markdown, and the flags it is said of. */
export interface LookFor {
  /** As they are typed: "--large"; none: a run with none of them. */
  readonly options: readonly string[];
  readonly markdown: string;
}

/** The parts of a text's "Look for": what stands first, and what stands below a heading that names flags. */
export function readLookFor(lookFor: string): LookFor[] {
  return lookFor.split(/^### +/m).map((part, index): LookFor => {
    const [heading = '', ...rest] = index === 0 ? ['', part] : part.split('\n');
    return { options: heading.match(/--[a-z-]+/g) ?? [], markdown: rest.join('\n').trim() };
  });
}

/** What to look for in a run with these values: the part that names the most of its flags, and no other flag. */
export function lookForOf(lookFor: string, meta: LessonMeta, values: ParameterValues): string {
  const typed = switchedFlags(meta, values).map((parameter) => `--${optionName(parameter)}`);
  const fitting = readLookFor(lookFor).filter(({ options }) => options.every((each) => typed.includes(each)));
  const closest = fitting.toSorted((a, b) => b.options.length - a.options.length)[0];
  return closest?.markdown ?? lookFor;
}

/** In the order of the lesson's parameters. */
function switchedFlags({ parameters }: LessonMeta, values: ParameterValues): FlagParameter[] {
  return parameters.flatMap((parameter) =>
    parameter.kind === 'flag' && (values[parameter.name] ?? parameter.default) !== parameter.default
      ? [parameter]
      : [],
  );
}
