/** Ctrl-C and friends during a run: the run is ended, what is known is shown, then we die of the signal we were sent. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interrupt {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** The run is over: from here on signals act at once, so that a slow reader of our output cannot keep us. */
  release(): void;
  /** If a signal came, it acts now, so that whoever started us learns the truth. */
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
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  return {
    signal: controller.signal,
    release,
    settle: () => {
      release();
      if (received) process.kill(process.pid, received);
    },
  };
}
