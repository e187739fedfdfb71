/** What the command line knows of a command before it runs. Help loads all descriptions: their imports are light. */
import type { Command } from 'commander';
import type { Language } from '../../i18n/language.js';
import type { ExitCode } from '../failure/exit-codes.js';
import type { Invocation } from './invocation.js';

/** A command's help. */
export interface CommandWords {
  /** What it does, in a line. */
  readonly summary: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** What may follow it, where commander cannot know. */
  readonly usage?: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

export interface CommandDescription {
  readonly help: (language: Language) => CommandWords;
  /** Adds its arguments and options. */
  readonly describe: (command: Command, invocation: Invocation) => void;
  /** Loads its code and runs it. `typed`: its arguments, then its options, as commander read them. */
  readonly run: (invocation: Invocation, ...typed: never[]) => Promise<ExitCode>;
}

export interface NamedCommand extends CommandDescription {
  readonly name: string;
}
