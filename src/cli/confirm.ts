/** A question to be answered with yes or no, where there is somebody to answer. */
import type { Stage } from './command-line.js';

/** Whether the learner says yes; null where nobody can be asked. Ctrl-C at the prompt ends us by SIGINT. */
export async function confirm(question: string, { output }: Stage): Promise<boolean | null> {
  if (!process.stdin.isTTY || !output.isTerminal) return null;
  const prompts = await import('@inquirer/prompts');
  try {
    return await prompts.confirm({ message: question, default: false });
  } catch (error) {
    // the terminal is itself again
    if ((error as Error).name === 'ExitPromptError') process.kill(process.pid, 'SIGINT');
    throw error;
  }
}
