/** Ctrl-C and friends: the work is ended, what is known is shown, then we die of the signal we were sent. */
import type { Output } from './output.js';
import { dieOf, heededSignals } from './signals.js';

export interface Interrupt {
  /** Aborted by the first signal, and when nobody can receive our output any more. */
  readonly stop: AbortSignal;
  /** Whether a signal came. */
  readonly received: () => boolean;
  /** The work is over: from here on signals act at once, so that a slow reader of our output cannot keep us. */
  readonly release: () => void;
}

/**
 * Does `work`, which ends early when `stop` is aborted. If a signal came, it acts once `work` has told what it knows, so
 * that whoever started us learns the truth.
 */
export async function withInterrupts<T>(
  { lost, isTerminal, write }: Pick<Output, 'lost' | 'isTerminal' | 'write'>,
  work: (interrupt: Interrupt) => Promise<T>,
): Promise<T> {
  const { settle, ...interrupt } = catchInterrupts(lost);
  // the terminal has shown the keys that were pressed as "^C": what comes next begins where the line does
  interrupt.stop.addEventListener('abort', () => isTerminal && interrupt.received() && write('\r'));
  try {
    return await work(interrupt);
  } finally {
    settle();
  }
}

/** Ctrl-C, in a view of ours that `endBySignal` waits for: named as the prompts of others name it. */
export class InterruptedByKey extends Error {
  override readonly name = 'ExitPromptError';
}

/** What `prompt` answers. A signal, or Ctrl-C, ends the prompt; the terminal is itself again, its cursor too, before we die of it. */
export async function endBySignal<T>(prompt: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const { stop, release, settle } = catchInterrupts();
  try {
    return await prompt(stop);
  } catch (error) {
    settle();
    if ((error as Error).name === 'ExitPromptError') dieOf('SIGINT');
    throw error;
  } finally {
    release();
  }
}

/** Work that has not ended so long after a signal never will, whatever is wrong with it: we are not deaf. Milliseconds. */
const PATIENCE_MS = 10_000;

export interface CaughtInterrupts extends Interrupt {
  /** The work is over; if a signal came, it acts now. */
  readonly settle: () => void;
}

/** From here on a signal waits until it is settled. With `lost` not AbortSignal.any, which the first versions of Node 20 do not have. */
export function catchInterrupts(lost?: AbortSignal): CaughtInterrupts {
  const stop = new AbortController();
  const signals = heededSignals();
  let received: NodeJS.Signals | undefined;
  let patience: NodeJS.Timeout | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    received ??= signal;
    patience ??= setTimeout(settle, PATIENCE_MS).unref();
    stop.abort();
  };
  const onLost = () => stop.abort();
  const release = () => {
    clearTimeout(patience);
    for (const signal of signals) process.off(signal, onSignal);
    lost?.removeEventListener('abort', onLost);
  };
  const settle = () => {
    release();
    if (received) dieOf(received);
  };
  for (const signal of signals) process.on(signal, onSignal);
  lost?.addEventListener('abort', onLost);
  if (lost?.aborted) onLost();
  return { stop: stop.signal, received: () => received !== undefined, release, settle };
}
