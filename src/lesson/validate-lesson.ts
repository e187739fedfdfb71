/** What a lesson folder has to fulfil beyond its types; the build stops on the first lesson that does not. */
import type { LessonMeta, LessonParameter, Localized } from './lesson.js';

/**
 * What is wrong with the metas of a course, one sentence each, each beginning with the lesson it is about; empty when
 * all is well. `folders` are the names of the lesson folders, in the order of `metas`.
 */
export function findCourseProblems(metas: readonly LessonMeta[], folders: readonly string[]): string[] {
  const ids = new Set(metas.map((meta) => meta.id));
  return metas.flatMap((meta, index) => {
    const sameOrder = metas.find((other) => other.order === meta.order && other !== meta);
    const problems = [
      ...findMetaProblems(meta),
      ...(meta.id === folders[index] ? [] : [`id "${meta.id}" is not the folder's name`]),
      ...(sameOrder ? [`order ${meta.order} is also that of "${sameOrder.id}"`] : []),
      ...meta.prerequisites.filter((id) => !ids.has(id)).map((id) => `prerequisite "${id}" is no lesson`),
    ];
    return problems.map((problem) => `lessons/${folders[index]}: ${problem}`);
  });
}

function findMetaProblems(meta: LessonMeta): string[] {
  const words: [string, Localized | undefined][] = [
    ['title', meta.title],
    ...meta.objectives.map((text, n): [string, Localized] => [`objective ${n + 1}`, text]),
    ...meta.parameters.map((it): [string, Localized] => [`description of --${it.name}`, it.description]),
    ...meta.next.map((it): [string, Localized] => [`why of "${it.command}"`, it.why]),
    ...(meta.activity ? [['activity label', meta.activity.label] as [string, Localized]] : []),
  ];
  return [
    ...words.flatMap(([what, text]) => findLanguageProblems(what, text)),
    ...(meta.objectives.length === 0 ? ['no objectives'] : []),
    ...(meta.expects.length === 0 ? ['expects no finding, so no run could show what it is for'] : []),
    ...(Number.isInteger(meta.order) && meta.order >= 1 ? [] : [`order ${meta.order} is not a place from 1`]),
    ...meta.parameters.flatMap(findParameterProblems),
  ];
}

function findParameterProblems(parameter: LessonParameter): string[] {
  const { name } = parameter;
  // one word: it is the name of the option, of commander's value and of the field main receives
  const named = /^[a-z][a-z0-9]*$/.test(name) ? [] : [`--${name} is not an option name`];
  if (parameter.kind === 'flag')
    return parameter.expects.length > 0 ? named : [...named, `--${name} expects no finding`];
  const { min, max, integer, default: value } = parameter;
  return [
    ...named,
    ...(min <= value && value <= max ? [] : [`--${name}: ${value} is not between ${min} and ${max}`]),
    ...(integer && !Number.isInteger(value) ? [`--${name}: ${value} is not a whole number`] : []),
  ];
}

function findLanguageProblems(what: string, text: Localized | undefined): string[] {
  const empty = (['en', 'zh'] as const).filter((language) => !text?.[language]?.trim());
  return empty.map((language) => `${what} has no text in "${language}"`);
}
