/** The options of everything that runs lessons or programs. */
import { type Command, Option } from 'commander';
import type { AskedSettings, PerformOptions } from '../../run/perform.js';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { Invocation } from '../command-line/invocation.js';
import type { DisplayOptions } from '../terminal/detect-view.js';
import { runHelpWords } from './help-words.js';
import { addParameterOptions } from './parameter-options.js';

export interface RunOptions extends DisplayOptions, AskedSettings {
  readonly json?: boolean;
  readonly view?: 'lanes' | 'plain' | 'chart' | 'player';
  /** Real seconds. */
  readonly timeout?: number;
  /** The file the log is to be written to, too. */
  readonly record?: string;
  /** Lesson parameters as typed. */
  readonly [parameter: string]: unknown;
}

/** How a run is to be done, without what only its display needs. */
export function toPerformOptions({ speed, seed, perturb, timeout }: RunOptions): PerformOptions {
  return {
    settings: { speed, ...(seed === undefined ? {} : { seed }), ...(perturb ? { perturb } : {}) },
    timeout,
  };
}

/** What every run takes: speed, seed, time limit, and the parameters of lessons. */
export function addRunOptions(command: Command, invocation: Invocation): Command {
  const { words, language, settings } = invocation;
  const { options } = runHelpWords[language];
  command
    .addOption(speedOption(invocation, settings.speed ?? 1))
    .addOption(new Option('--seed <n>', options.seed).argParser(numberIn(LIMITS.seed, words)))
    .addOption(new Option('--timeout <seconds>', options.timeout).argParser(numberIn(LIMITS.timeout, words)));
  return addParameterOptions(command, invocation);
}

/** `usual`: lesson seconds per real second where none is typed. */
export function speedOption({ words, language }: Invocation, usual: number): Option {
  return new Option('--speed <n>', runHelpWords[language].options.speed)
    .argParser(numberIn(LIMITS.speed, words))
    .default(usual);
}

export function viewOption({ language }: Invocation): Option {
  return new Option('--view <view>', runHelpWords[language].options.view).choices([
    'lanes',
    'plain',
    'chart',
    'player',
  ]);
}
