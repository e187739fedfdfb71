/** `next`, `progress` and `settings` on the command line. */
import { Argument } from 'commander';
import type { CommandDescription } from '../command-line/description.js';
import { learnHelpWords } from '../learn/help-words.js';
import type { LearnOptions } from '../learn/invocation.js';
import { speedOption } from '../run/options.js';
import type { DisplayOptions } from '../terminal/detect-view.js';
import { progressHelpWords } from './help-words.js';
import type { ProgressOptions } from './progress.js';

export const nextDescription: CommandDescription = {
  help: (language) => progressHelpWords[language].next,
  describe: (command, invocation) =>
    command
      .addOption(speedOption(invocation, invocation.settings.speed ?? 1))
      .option('--plain', learnHelpWords[invocation.language].options.plain),
  run: async (invocation, options: LearnOptions) =>
    (await import('../learn/learn.js')).learn(invocation, undefined, options),
};

export const progressDescription: CommandDescription = {
  help: (language) => progressHelpWords[language].progress,
  describe: (command, { language, words }) => {
    const own = progressHelpWords[language].progress;
    command
      .addArgument(new Argument('[action]', own.arguments.action))
      .addArgument(new Argument('[file|lesson]', own.arguments.what))
      .option('--json', own.options.json)
      .option('--yes', words.options.yes);
  },
  run: async (invocation, action: string | undefined, what: string | undefined, options: ProgressOptions) =>
    (await import('./progress.js')).progress(invocation, action, what, options),
};

export const settingsDescription: CommandDescription = {
  help: (language) => progressHelpWords[language].settings,
  describe: (command, { language }) => {
    const words = progressHelpWords[language].settings;
    command
      .addArgument(new Argument('[setting]', words.arguments.setting))
      .addArgument(new Argument('[value]', words.arguments.value));
  },
  run: async (invocation, setting: string | undefined, value: string | undefined, options: DisplayOptions) =>
    (await import('./settings.js')).settings(invocation, setting, value, options),
};
