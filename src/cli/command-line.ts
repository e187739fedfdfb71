/** The commands, their options and help, as commander knows them. Each command's own code is loaded when it is called. */
import { Argument, Command, Option } from 'commander';
import type { CliWords } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import { listLessons } from '../lesson/catalog.js';
import type { LessonMeta, LessonParameter } from '../lesson/lesson.js';
import { LIMITS, numberIn, optionName } from './arguments.js';
import type { ExitCode } from './exit-codes.js';
import type { Output } from './output.js';
import type { DisplayOptions } from './terminal.js';

/** What every command gets besides its arguments. */
export interface Stage {
  readonly words: CliWords;
  readonly language: Language;
  readonly output: Output;
}

export interface RunOptions extends DisplayOptions {
  readonly json?: boolean;
  readonly view?: 'lanes' | 'plain' | 'chart';
  readonly speed: number;
  readonly seed?: number;
  readonly timeout?: number;
  /** Lesson parameters as typed. */
  readonly [parameter: string]: unknown;
}

/** Builds the command line. `done` receives the exit code of the command that ran. */
export function buildCommandLine(version: string, stage: Stage, done: (code: ExitCode) => void): Command {
  const { words } = stage;
  const program = new Command('concur-lesson')
    .description(words.about)
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.help)
    .configureHelp({ styleTitle: (title) => localizeTitle(title, words) })
    .showSuggestionAfterError(true)
    .showHelpAfterError(words.seeHelp('concur-lesson'))
    .exitOverride() // commander throws instead of ending the process; commands made from here on do, too
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'concur-lesson: ')),
    })
    .addHelpText(
      'after',
      () => `\n${examplesText(words, ['list', 'show', 'run', 'compare'], 1)}\n\n${words.exitCodes}`,
    );

  const command = (name: keyof CliWords['commands']): Command =>
    program
      .command(name)
      .summary(words.commands[name].summary)
      .description(words.commands[name].summary)
      .helpOption('-h, --help', words.options.help)
      .addOption(new Option('--lang <language>', words.options.lang).choices(['en', 'zh']))
      .option('--no-color', words.options.color)
      .option('--ascii', words.options.ascii)
      .showHelpAfterError(words.seeHelp(`concur-lesson ${name}`))
      .addHelpText('after', `\n${examplesText(words, [name])}`);

  command('list')
    .option('--json', words.options.listJson)
    .action(async (options) => done(await (await import('./list.js')).list(stage, options)));

  command('show')
    .addArgument(new Argument('<lesson>', words.arguments.lesson))
    .option('--code', words.options.code)
    .option('--text', words.options.text)
    .action(async (lesson, options) => done(await (await import('./show.js')).show(stage, lesson, options)));

  withRunOptions(command('run'), words)
    .addArgument(new Argument('[lesson|program]', words.arguments.target))
    .option('--json', words.options.json)
    .addOption(new Option('--view <view>', words.options.view).choices(['lanes', 'plain', 'chart']))
    .action(async (target, options) =>
      done(await (await import('./run.js')).runCommand(stage, target, options)),
    );

  withRunOptions(command('compare'), words)
    .addArgument(new Argument('<lessons...>', words.arguments.lessons))
    .option('--json', words.options.compareJson)
    .addOption(
      new Option('--repeat <n>', words.options.repeat).argParser(numberIn(LIMITS.repeat, words)).default(1),
    )
    .action(async (lessons, options) =>
      done(await (await import('./compare.js')).compare(stage, lessons, options)),
    );

  return program;

  function withRunOptions(on: Command, { options }: CliWords): Command {
    on.addOption(new Option('--speed <n>', options.speed).argParser(numberIn(LIMITS.speed, words)).default(1))
      .addOption(new Option('--seed <n>', options.seed).argParser(numberIn(LIMITS.seed, words)))
      .addOption(
        new Option('--timeout <seconds>', options.timeout).argParser(numberIn(LIMITS.timeout, words)),
      );
    for (const [name, { parameter, description }] of lessonParameters(stage.language)) {
      const option =
        parameter.kind === 'flag'
          ? new Option(`--${optionName(parameter)}`, description)
          : new Option(`--${name} <n>`, description).argParser(
              numberIn({ min: -Infinity, max: Infinity, integer: false }, words),
            );
      // commander would give --no-lock the default true: null is how we know that it was not typed
      if (parameter.kind === 'flag' && parameter.default) option.default(null);
      on.addOption(option.helpGroup(words.headings.parameters));
    }
    return on;
  }
}

/** Every parameter some lesson has, by name; which lesson takes it within which limits is checked when it is known. */
function lessonParameters(language: Language): ReadonlyMap<string, DescribedParameter> {
  const lessons = listLessons();
  const all = lessons.flatMap(({ parameters }) => parameters);
  return new Map(
    all.map((parameter) => [
      parameter.name,
      { parameter, description: describeParameter(parameter.name, lessons, language) },
    ]),
  );
}

interface DescribedParameter {
  readonly parameter: LessonParameter;
  readonly description: string;
}

/** What the parameter does; where lessons mean different things by it, each meaning behind the lessons that have it. */
function describeParameter(name: string, lessons: readonly LessonMeta[], language: Language): string {
  const meanings = new Map<string, string[]>();
  for (const { id, parameters } of lessons) {
    const meaning = parameters.find((parameter) => parameter.name === name)?.description[language];
    if (meaning !== undefined) meanings.set(meaning, [...(meanings.get(meaning) ?? []), id]);
  }
  if (meanings.size === 1) return [...meanings.keys()].join('');
  return [...meanings].map(([meaning, ids]) => `${ids.join(', ')}: ${meaning}`).join('; ');
}

function examplesText(
  words: CliWords,
  names: readonly (keyof CliWords['commands'])[],
  each = Infinity,
): string {
  const examples = names.flatMap((name) => words.commands[name].examples.slice(0, each));
  const width = Math.max(...examples.map(([command]) => command.length));
  return [
    `${words.examples}:`,
    ...examples.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`),
  ].join('\n');
}

/** Commander's own headings, in the learner's language. */
function localizeTitle(title: string, { headings }: CliWords): string {
  const known: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  };
  return known[title] ?? title;
}
