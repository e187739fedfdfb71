/** `quiz` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { speedOption } from '../run/options.js';
import { quizHelpWords } from './help-words.js';
import type { QuizOptions } from './invocation.js';

/** Lesson seconds per real second of the runs that mark predictions. */
const SPEED = 2;

export const quizDescription: CommandDescription = {
  help: (language) => quizHelpWords[language],
  describe: (command, invocation) => {
    const words = quizHelpWords[invocation.language];
    const whole = (range: (typeof LIMITS)['count' | 'seed']) => numberIn(range, invocation.words);
    command
      .addArgument(new Argument('[topics...]', words.arguments.topics))
      .addOption(new Option('--topic <topics...>', words.options.topic))
      .addOption(new Option('--count <n>', words.options.count).argParser(whole(LIMITS.count)))
      .addOption(new Option('--seed <n>', words.options.seed).argParser(whole(LIMITS.seed)))
      .option('--review', words.options.review)
      .option('--exam', words.options.exam)
      .option('--no-predict', words.options.predict)
      .addOption(speedOption(invocation, SPEED))
      .option('--list', words.options.list)
      .option('--plain', words.options.plain)
      .option('--json', words.options.json);
  },
  run: async (invocation, topics: readonly string[], options: QuizOptions) =>
    (await import('./quiz.js')).quiz(invocation, topics, options),
};
