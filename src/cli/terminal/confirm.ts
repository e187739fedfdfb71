/** A question to be answered with yes or no, where there is somebody to answer. */
import type { Stage } from '../command-line/command-line.js';
import { endBySignal } from './prompting.js';

/** Whether the learner says yes; null where nobody can be asked. A signal at the prompt ends us by that signal. */
export async function confirm(question: string, { output }: Stage): Promise<boolean | null> {
  if (!process.stdin.isTTY || !output.isTerminal) return null;
  const prompts = await import('@inquirer/prompts');
  return endBySignal((signal) => prompts.confirm({ message: question, default: false }, { signal }));
}
