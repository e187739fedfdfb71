/** What may follow on a command line, found in commander's own description of it: pure, but for the catalogue it is given. */
import type { Argument, Command, Option } from 'commander';

export interface Candidate {
  readonly value: string;
  /** One line; empty where there is nothing to add. */
  readonly description: string;
}

export interface Candidates {
  readonly values: readonly Candidate[];
  /** Whether names of files, or of folders only, fit here, too; the shell knows those better than we do. */
  readonly paths: 'files' | 'folders' | null;
}

/** What may follow the operands typed before. */
export type Continuation = (operands: readonly string[]) => readonly Candidate[];

/** What the names in `<lesson>` and the like stand for, beyond what commander knows. */
export interface Catalogue {
  readonly lessons: readonly Candidate[];
  /** What other arguments stand for, by their names: `exercise`; or, where one name stands for several things, `progress action`. */
  readonly others?: Readonly<Record<string, readonly Candidate[] | Continuation>>;
  /** Options that only some lessons have, as typed ("--processes"), for the lesson `id`. */
  readonly foreignOptions: (id: string) => readonly string[];
}

/**
 * What the last of `words` may become; it may be empty, and the others are complete. `program` has every command described.
 * An argument is completed by its choices; without any, by its name: `lesson`, `command`, `program`, `file`, `folder`,
 * alternatives separated by `|`.
 */
export function findCandidates(program: Command, words: readonly string[], catalogue: Catalogue): Candidates {
  const current = words.at(-1) ?? '';
  const position = walk(program, words.slice(0, -1));
  const found = candidatesAt(position, current, program, catalogue);
  return { ...found, values: found.values.filter(({ value }) => value.startsWith(current)) };
}

/** Where the words typed so far lead. */
interface Position {
  readonly command: Command;
  readonly operands: readonly string[];
  /** Options typed, by their long names. */
  readonly used: readonly string[];
  /** The option whose value comes next. */
  readonly expecting: Option | undefined;
  /** After `--` there are no more options. */
  readonly onlyOperands: boolean;
}

function walk(program: Command, words: readonly string[]): Position {
  let position: Position = {
    command: program,
    operands: [],
    used: [],
    expecting: undefined,
    onlyOperands: false,
  };
  for (const word of words) position = step(position, word);
  return position;
}

function step(position: Position, word: string): Position {
  const { command, operands, used, expecting, onlyOperands } = position;
  if (expecting) return { ...position, expecting: undefined };
  if (word === '--' && !onlyOperands) return { ...position, onlyOperands: true };
  if (word.startsWith('-') && !onlyOperands) {
    const [name = ''] = word.split('=', 1);
    const option = findOption(command, name);
    const expectsValue = option?.required && !word.includes('=');
    return {
      ...position,
      used: [...used, option?.long ?? name],
      expecting: expectsValue ? option : undefined,
    };
  }
  const below = operands.length === 0 && belowOf(command).find((each) => each.name() === word);
  if (below) return { ...position, command: below, used: [] };
  return { ...position, operands: [...operands, word] };
}

function candidatesAt(
  position: Position,
  current: string,
  program: Command,
  catalogue: Catalogue,
): Candidates {
  const { command, operands, expecting, onlyOperands } = position;
  if (expecting) return valuesOf(expecting, '');
  if (current.startsWith('-') && !onlyOperands) {
    const [name = ''] = current.split('=', 1);
    const option = findOption(command, name);
    if (option && current.includes('=')) return valuesOf(option, `${name}=`);
    return { values: optionCandidates(position, catalogue), paths: null };
  }
  const commands = operands.length === 0 ? commandsOf(command) : [];
  const argument = command.registeredArguments[operands.length] ?? variadic(command);
  const found = argument
    ? argumentCandidates(argument, position, program, catalogue)
    : { values: [], paths: null };
  const values = [...commands, ...found.values];
  // where nothing else can come, what can come is an option
  const none = values.length === 0 && found.paths === null && !onlyOperands;
  return { ...found, values: none ? optionCandidates(position, catalogue) : values };
}

function variadic({ registeredArguments }: Command): Argument | undefined {
  const last = registeredArguments.at(-1);
  return last?.variadic ? last : undefined;
}

function argumentCandidates(
  argument: Argument,
  { command, operands }: Position,
  program: Command,
  { lessons, others = {} }: Catalogue,
): Candidates {
  const chosen = ({ value }: Candidate) => !operands.includes(value);
  if (argument.argChoices) return { values: named(argument.argChoices).filter(chosen), paths: null };
  const kinds = argument.name().split('|');
  const is = (...names: string[]) => kinds.some((kind) => names.includes(kind));
  const othersFor = (kind: string) => {
    const found = others[`${command.name()} ${kind}`] ?? others[kind] ?? [];
    return typeof found === 'function' ? found(operands) : found;
  };
  return {
    values: [
      ...(is('lesson', 'lessons') ? lessons.filter(chosen) : []),
      ...(is('command') ? commandsOf(program) : []),
      ...kinds.flatMap((kind) => othersFor(kind)).filter(chosen),
    ],
    paths: pathsFor(is),
  };
}

function pathsFor(is: (...names: string[]) => boolean): Candidates['paths'] {
  if (is('file', 'files', 'program', 'programs')) return 'files';
  return is('folder') ? 'folders' : null;
}

/** `lead`: what stands before the value in the same word, "--view=". */
function valuesOf({ argChoices, flags }: Option, lead: string): Candidates {
  const values = named(argChoices ?? []).map((each) => ({ ...each, value: `${lead}${each.value}` }));
  const kind = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? '';
  return { values, paths: pathsFor((...names) => names.includes(kind)) };
}

/** Those not yet typed; once the lesson is known, none that only other lessons have. */
function optionCandidates({ command, used, operands }: Position, catalogue: Catalogue): Candidate[] {
  const foreign = operands.length === 1 ? catalogue.foreignOptions(operands[0] ?? '') : [];
  return optionsOf(command)
    .map(({ long, short, description }) => ({
      value: long ?? short ?? '',
      description: oneLine(description),
    }))
    .filter(({ value }) => !used.includes(value) && !foreign.includes(value));
}

function findOption(command: Command, name: string): Option | undefined {
  return optionsOf(command).find(({ long, short }) => name === long || name === short);
}

function optionsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

function commandsOf(command: Command): Candidate[] {
  return belowOf(command).map((each) => ({
    value: each.name(),
    description: oneLine(each.summary() || each.description()),
  }));
}

/** The commands of a command, `help` among them. */
function belowOf(command: Command): Command[] {
  return command.createHelp().visibleCommands(command);
}

const named = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: '' }));

/** Descriptions share a line with their value, behind a tab. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
