/** A question to be answered with yes or no, where there is somebody to answer. */
import { endBySignal } from './interrupt.js';
import type { Output } from './output.js';

/** Whether the learner says yes; null where nobody can be asked. A signal at the prompt ends us by that signal. */
export async function confirm(question: string, output: Output): Promise<boolean | null> {
  if (!process.stdin.isTTY || !output.isTerminal) return null;
  const prompts = await import('@inquirer/prompts');
  return endBySignal((signal) => prompts.confirm({ message: question, default: false }, { signal }));
}
