/** Ctrl-C and friends during a run: the run is ended, what is known is shown, then we die of the signal we were sent. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interrupt {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Lets signals act as before; if one came, it acts now, so that whoever started us learns the truth. */
  settle(): void;
}

export function catchInterrupts(): Interrupt {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    received ??= signal;
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    settle: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      if (received) process.kill(process.pid, received);
    },
  };
}
