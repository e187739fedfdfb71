/** Signals at a prompt: the terminal is itself again first, its cursor too, then we die of the signal. */
import { catchInterrupts } from '../run/interrupt.js';

/** What `prompt` answers. A signal, or Ctrl-C, ends the prompt and then us. */
export async function endBySignal<T>(prompt: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = catchInterrupts();
  try {
    return await prompt(interrupt.signal);
  } catch (error) {
    interrupt.settle();
    if ((error as Error).name === 'ExitPromptError') process.kill(process.pid, 'SIGINT');
    throw error;
  } finally {
    interrupt.release();
  }
}
