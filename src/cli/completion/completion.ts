/** `completion`: what makes a shell complete our commands, and the answers it gets at every Tab. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { listExercises } from '../../exercise/load-exercise.js';
import type { Language, Localized } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import { TOPICS } from '../../lesson/question.js';
import { optionName } from '../../lesson/variants.js';
import { listPuzzles } from '../../puzzle/load-puzzle.js';
import type { Invocation } from '../command-line/invocation.js';
import { ACTIONS } from '../exercise/actions.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { keptCandidates } from '../kept/candidates.js';
import { type Catalogue, findCandidates } from './candidates.js';
import { completionWords } from './install-words.js';
import { COMPLETION_SCRIPTS } from './scripts.js';
import { SHELLS, type Shell } from './shells.js';

/** Prints the script of `shell`; a person who only looks at it is told where it belongs. */
export function printScript({ output, language }: Invocation, shell: Shell | undefined): ExitCode {
  const words = completionWords[language];
  if (shell === undefined) {
    const likely = SHELLS.find((each) => each === basename(process.env['SHELL'] ?? ''));
    throw new UserFailure(words.whichShell(SHELLS, likely ?? 'bash'));
  }
  output.write(COMPLETION_SCRIPTS[shell]);
  if (output.isTerminal) process.stderr.write(`\n${words.install(shell)}\n`);
  return EXIT.shown;
}

/** Answers a shell: `words` is what was typed after the tool's name, the last of them perhaps half; `described`: the command line, whole. */
export function answerShell(
  { output, language }: Invocation,
  words: readonly string[],
  described: Command,
): ExitCode {
  const { values, paths } = findCandidates(described, words, catalogue(language));
  const lines = values.map(({ value, description }) => (description ? `${value}\t${description}` : value));
  output.write([...lines, ...(paths ? [`:${paths}`] : [])].map((line) => `${line}\n`).join(''));
  return EXIT.shown;
}

function catalogue(language: Language): Catalogue {
  const lessons = listLessons();
  const named = (values: readonly string[]) => values.map((value) => ({ value, description: '' }));
  const titled = (all: readonly { readonly id: string; readonly title: Localized }[]) =>
    all.map(({ id, title }) => ({ value: id, description: title[language] }));
  const optionsOf = (of: typeof lessons) =>
    of.flatMap(({ parameters }) => parameters.map((parameter) => `--${optionName(parameter)}`));
  return {
    lessons: titled(lessons),
    others: {
      'exercise action': named(ACTIONS),
      'progress action': named(['export', 'import', 'reset']),
      setting: named(['language', 'speed']),
      value: ([setting]) => named(setting === 'language' ? ['en', 'zh', 'auto'] : []),
      topics: [...named(TOPICS), ...titled(lessons)],
      exercise: titled(listExercises()),
      puzzle: [...named(['list']), ...titled(listPuzzles())],
      'explore puzzle': titled(listPuzzles()),
      run: () => keptCandidates(language),
    },
    foreignOptions: (id) => {
      const own = optionsOf(lessons.filter((lesson) => lesson.id === id));
      return optionsOf(lessons).filter((option) => !own.includes(option));
    },
  };
}
