/** `step` on the command line. */
import { Argument, Option } from 'commander';
import type { CommandDescription } from '../command-line/description.js';
import { addRunOptions, viewOption } from '../run/options.js';
import { stepHelpWords } from './help-words.js';
import type { StepOptions } from './step-options.js';

export const stepDescription: CommandDescription = {
  help: (language) => stepHelpWords[language],
  describe: (command, invocation) => {
    const { arguments: args, options } = stepHelpWords[invocation.language];
    addRunOptions(command, invocation)
      .addArgument(new Argument('<lesson|puzzle|program>', args.target))
      .option('--schedule <steps>', options.schedule)
      .addOption(new Option('--then <how>', options.afterwards).choices(['stop', 'chance', 'first']))
      .option('--schedule-file <file>', options.scheduleFile)
      .option('--save-schedule <file>', options.saveSchedule)
      .option('--plain', options.plain)
      .option('--json', options.json)
      .option('--record <file>', options.record)
      .addOption(viewOption(invocation));
  },
  run: async (invocation, target: string, options: StepOptions) =>
    (await import('./step.js')).stepCommand(invocation, target, options),
};
