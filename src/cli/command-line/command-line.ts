/** The commands, their options and help, as commander knows them. Each command's own code is loaded when it is called. */
import { Argument, Command, Option } from 'commander';
import type { Language } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import type { LessonMeta, LessonParameter } from '../../lesson/lesson.js';
import type { Settings } from '../../progress/progress.js';
import type { ExitCode } from '../failure/exit-codes.js';
import type { Output } from '../terminal/output.js';
import type { CliWords } from '../words/cli.js';
import { anyNumber, LIMITS, numberIn, optionName } from './arguments.js';
import { cells, wrapHelp } from './wrap-help.js';

/** What every command gets besides its arguments. */
export interface Stage {
  /** What was typed. */
  readonly args: readonly string[];
  readonly words: CliWords;
  readonly language: Language;
  readonly output: Output;
  /** What the learner chose instead of the defaults. */
  readonly settings: Settings;
}

/**
 * Builds the command line for what was typed; what that does not need is left out, which every start feels.
 * `done` receives the exit code of the command that ran.
 */
export function buildCommandLine(version: string, stage: Stage, done: (code: ExitCode) => void): Command {
  const { args, words } = stage;
  const program = new Command('concur-lesson')
    .description(words.about)
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.help)
    .configureHelp({
      styleTitle: (title) => localizeTitle(title, words),
      styleUsage: (usage) =>
        usage
          .replace('[options]', words.headings.someOptions)
          .replace('[command]', words.headings.someCommand),
      optionDescription: (option) => describeOption(option, words),
      argumentDescription: (argument) => describeArgument(argument, words),
      boxWrap: wrapHelp,
      displayWidth: cells,
    })
    .showSuggestionAfterError(true)
    .exitOverride() // commander throws instead of ending the process; commands made from here on do, too
    .configureOutput({
      writeOut: (text) => stage.output.write(text),
      writeErr: () => {}, // what was mistyped is told by whoever catches it
    })
    .addHelpText(
      'after',
      () => `\n${examplesText(words, Object.keys(COMMANDS) as CommandName[], 1)}\n\n${words.exitCodes}`,
    );

  for (const name of namesWorthKnowing(args)) {
    const command = program.command(name).summary(words.commands[name].summary);
    if (!args.includes(name)) continue;
    command
      .description(words.commands[name].summary)
      .helpOption('-h, --help', words.options.help)
      .addOption(new Option('--lang <language>', words.options.lang).choices(['en', 'zh']))
      .option('--no-color', words.options.color)
      .option('--ascii', words.options.ascii)
      .addHelpText('after', `\n${examplesText(words, [name])}`);
    COMMANDS[name](command, stage, done);
  }
  return program;
}

type CommandName = keyof CliWords['commands'];
type Describe = (command: Command, stage: Stage, done: (code: ExitCode) => void) => void;

/** Arguments, options and action of each command. */
const COMMANDS: Readonly<Record<CommandName, Describe>> = {
  list: (command, stage, done) =>
    command
      .option('--json', stage.words.options.listJson)
      .action(async (options) => done(await (await import('../reading/list.js')).list(stage, options))),

  show: (command, stage, done) =>
    command
      .addArgument(new Argument('<lesson>', stage.words.arguments.lesson))
      .option('--code', stage.words.options.code)
      .option('--text', stage.words.options.text)
      .action(async (lesson, options) =>
        done(await (await import('../reading/show.js')).show(stage, lesson, options)),
      ),

  run: (command, stage, done) =>
    withRunOptions(command, stage)
      .addArgument(new Argument('[lesson|program]', stage.words.arguments.target))
      .option('--perturb', stage.words.options.perturb)
      .option('--json', stage.words.options.json)
      .addOption(new Option('--view <view>', stage.words.options.view).choices(['lanes', 'plain', 'chart']))
      .action(async (target, options) =>
        done(await (await import('../run/run.js')).runCommand(stage, target, options)),
      ),

  compare: (command, stage, done) =>
    withRunOptions(command, stage)
      .addArgument(new Argument('<lessons...>', stage.words.arguments.lessons))
      .option('--json', stage.words.options.compareJson)
      .addOption(
        new Option('--repeat <n>', stage.words.options.repeat)
          .argParser(numberIn(LIMITS.repeat, stage.words))
          .default(1),
      )
      .action(async (lessons, options) =>
        done(await (await import('../run/compare.js')).compare(stage, lessons, options)),
      ),

  quiz: (command, stage, done) => {
    const { quizOptions } = stage.words;
    const whole = (range: Parameters<typeof numberIn>[0]) => numberIn(range, stage.words);
    return command
      .addArgument(new Argument('[topics...]', stage.words.arguments.topics))
      .addOption(new Option('--topic <topics...>', quizOptions.topic))
      .addOption(new Option('--count <n>', quizOptions.count).argParser(whole(LIMITS.count)))
      .addOption(new Option('--seed <n>', quizOptions.seed).argParser(whole(LIMITS.seed)))
      .option('--review', quizOptions.review)
      .option('--exam', quizOptions.exam)
      .option('--no-predict', quizOptions.predict)
      .addOption(
        new Option('--speed <n>', stage.words.options.speed).argParser(whole(LIMITS.speed)).default(2),
      )
      .option('--list', quizOptions.list)
      .option('--plain', quizOptions.plain)
      .option('--json', quizOptions.json)
      .action(async (topics, options) =>
        done(await (await import('../quiz/quiz.js')).quiz(stage, topics, options)),
      );
  },

  exercise: (command, stage, done) => {
    const {
      options,
      arguments: { action, exercise, place },
    } = stage.words;
    return command
      .addArgument(new Argument('[action]', action))
      .addArgument(new Argument('[exercise]', exercise))
      .addArgument(new Argument('[file|folder]', place))
      .usage(stage.words.exerciseUsage)
      .option('--js', options.js)
      .option('--watch', options.watch)
      .addOption(new Option('--runs <n>', options.runs).argParser(numberIn(LIMITS.runs, stage.words)))
      .addOption(new Option('--seed <n>', options.checkSeed).argParser(numberIn(LIMITS.seed, stage.words)))
      .option('--json', options.exerciseJson)
      .option('--all', options.all)
      .option('--show', options.showSolution)
      .option('--yes', options.yes)
      .action(async (action, name, place, given) =>
        done(
          await (await import('../exercise/exercise.js')).exerciseCommand(
            stage,
            [action, name, place],
            given,
          ),
        ),
      );
  },

  next: (command, stage, done) =>
    withSpeed(command, stage)
      .addOption(new Option('--view <view>', stage.words.options.view).choices(['lanes', 'plain', 'chart']))
      .action(async (options) => done(await (await import('../progress/next.js')).next(stage, options))),

  progress: (command, stage, done) =>
    command
      .addArgument(new Argument('[action]', stage.words.arguments.progress))
      .addArgument(new Argument('[file|lesson]', stage.words.arguments.what))
      .option('--json', stage.words.options.progressJson)
      .option('--yes', stage.words.options.yes)
      .action(async (action, what, options) =>
        done(await (await import('../progress/progress.js')).progress(stage, action, what, options)),
      ),

  settings: (command, stage, done) =>
    command
      .addArgument(new Argument('[setting]', stage.words.arguments.setting))
      .addArgument(new Argument('[value]', stage.words.arguments.value))
      .action(async (setting, value, options) =>
        done(await (await import('../progress/settings.js')).settings(stage, setting, value, options)),
      ),

  doctor: (command, stage, done) =>
    command
      .option('--json', stage.words.options.doctorJson)
      .action(async (options) => done(await (await import('../reading/doctor.js')).doctor(stage, options))),

  completion: (command, stage, done) =>
    // what a shell asks about may look like anything
    stage.args.includes(ASKED_BY_SHELL)
      ? command
          .addArgument(new Argument('[words...]'))
          .addOption(new Option(ASKED_BY_SHELL))
          .action(async (typed) =>
            done(
              (await import('../completion/completion.js')).answerShell(stage, typed, () =>
                describeAll(stage, typed),
              ),
            ),
          )
      : command
          .addArgument(new Argument('[shell]', stage.words.arguments.shell).choices(['bash', 'zsh', 'fish']))
          .action(async (shell) =>
            done((await import('../completion/completion.js')).printScript(stage, shell)),
          ),
};

const ASKED_BY_SHELL = '--complete';

/** The command line with every command described, as if help were asked on all of them. */
function describeAll(stage: Stage, typed: readonly string[]): Command {
  return buildCommandLine('', { ...stage, args: ['help', ...Object.keys(COMMANDS), ...typed] }, () => {});
}

/** The command that was typed first is the one that runs. Help, and a guess at what was meant, need them all. */
function namesWorthKnowing([first]: readonly string[]): readonly CommandName[] {
  const names = Object.keys(COMMANDS) as CommandName[];
  return names.find((name) => name === first) ? names.filter((name) => name === first) : names;
}

function withSpeed(command: Command, { words, settings }: Stage): Command {
  return command.addOption(
    new Option('--speed <n>', words.options.speed)
      .argParser(numberIn(LIMITS.speed, words))
      .default(settings.speed ?? 1),
  );
}

function withRunOptions(command: Command, stage: Stage): Command {
  const { words } = stage;
  const { options } = words;
  withSpeed(command, stage)
    .addOption(new Option('--seed <n>', options.seed).argParser(numberIn(LIMITS.seed, words)))
    .addOption(new Option('--timeout <seconds>', options.timeout).argParser(numberIn(LIMITS.timeout, words)));
  for (const [parameter, description] of lessonParameters(stage)) {
    command.addOption(parameterOption(parameter, description, words).helpGroup(words.headings.parameters));
  }
  return command;
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

/** Every parameter some lesson has, and what it does; which lesson takes it within which limits is checked when it is known. */
function lessonParameters({ language, args, words }: Stage): ReadonlyMap<LessonParameter, string> {
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

function examplesText(words: CliWords, names: readonly CommandName[], each = Infinity): string {
  const examples = names.flatMap((name) => words.commands[name].examples.slice(0, each));
  return [words.examples, ...examples.flatMap(([command, what]) => [`  ${command}`, `      ${what}`])].join(
    '\n',
  );
}

/** An option's description with what it may be and what it is by default, in the learner's language. */
function describeOption({ description, argChoices, defaultValue }: Option, { headings }: CliWords): string {
  return [
    description,
    ...(argChoices ? [headings.choices(argChoices.join(', '))] : []),
    ...(typeof defaultValue === 'number' ? [headings.usually(defaultValue)] : []),
  ].join('');
}

/** An argument's description with what it may be, in the learner's language. */
function describeArgument({ description, argChoices }: Argument, { headings }: CliWords): string {
  return [description, ...(argChoices ? [headings.choices(argChoices.join(', '))] : [])].join('');
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
