/** The parameters of lessons as options. */
import { type Command, Option } from 'commander';
import type { Language } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import type { LessonMeta, LessonParameter, ParameterValues } from '../../lesson/lesson.js';
import { optionName } from '../../lesson/variants.js';
import { anyNumber } from '../command-line/arguments.js';
import type { Invocation } from '../command-line/invocation.js';
import type { CliWords } from '../words/cli-en.js';

/** Adds every parameter some lesson has; which lesson takes it within which limits is checked when it is known. */
export function addParameterOptions(command: Command, invocation: Invocation): Command {
  const { words } = invocation;
  for (const [parameter, description] of lessonParameters(invocation)) {
    command.addOption(parameterOption(parameter, description, words).helpGroup(words.headings.parameters));
  }
  return command;
}

/** The command line that runs a lesson with these values; what is as usual is left out. */
export function commandOf({ id, parameters }: LessonMeta, values: ParameterValues): string {
  const options = parameters.flatMap((parameter) => {
    const value = values[parameter.name] ?? parameter.default;
    if (value === parameter.default) return [];
    const option = `--${optionName(parameter)}`;
    return [parameter.kind === 'number' ? `${option} ${value}` : option];
  });
  return ['concur-lesson run', id, ...options].join(' ');
}

/** Each parameter, and what it does. */
function lessonParameters({ language, args, words }: Invocation): ReadonlyMap<LessonParameter, string> {
  const lessons = listLessons();
  // of options with one name the last counts: that of a lesson that was typed, if there is one
  const typedLast = [...lessons].sort((a, b) => Number(args.includes(a.id)) - Number(args.includes(b.id)));
  const all = typedLast.flatMap(({ parameters }) => parameters);
  const distinct = new Map(all.map((parameter) => [optionName(parameter), parameter])).values();
  return new Map(
    [...distinct].map((parameter) => [
      parameter,
      describeParameter(optionName(parameter), lessons, language, words),
    ]),
  );
}

/** What the option does; where lessons mean different things by it, each meaning behind the lessons that have it. */
function describeParameter(
  option: string,
  lessons: readonly LessonMeta[],
  language: Language,
  { headings }: CliWords,
): string {
  const meanings = new Map<string, string[]>();
  for (const { id, parameters } of lessons) {
    const meaning = parameters.find((parameter) => optionName(parameter) === option)?.description[language];
    if (meaning !== undefined) meanings.set(meaning, [...(meanings.get(meaning) ?? []), id]);
  }
  if (meanings.size === 1) return [...meanings.keys()].join('');
  return headings.meanings([...meanings].map(([meaning, ids]) => ({ meaning, lessons: ids })));
}

function parameterOption(parameter: LessonParameter, description: string, words: CliWords): Option {
  const name = `--${optionName(parameter)}`;
  if (parameter.kind === 'number') {
    return new Option(`${name} <n>`, description).argParser(anyNumber(parameter, words));
  }
  const option = new Option(name, description);
  // commander would give --no-lock the default true: null is how we know that it was not typed
  return parameter.default ? option.default(null) : option;
}
