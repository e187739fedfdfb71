/** Writing to standard output, and noticing when nobody can receive it. */
import { OutputFailure } from './failure.js';

export interface Output {
  write(text: string): void;
  /** Aborted when writing failed: a run should end, it has no audience. */
  readonly lost: AbortSignal;
  /** Resolves when everything is written. Throws OutputFailure if it could not be. */
  finish(): Promise<void>;
}

/** Standard output. Nothing is opened before the first write. */
export function openOutput(): Output {
  const controller = new AbortController();
  const open = once(() => {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (!controller.signal.aborted) controller.abort(new OutputFailure(error.code ?? error.message));
    });
    return process.stdout;
  });
  return {
    lost: controller.signal,
    write: (text) => {
      if (text !== '' && !controller.signal.aborted) open().write(text);
    },
    finish: async () => {
      await new Promise<void>((resolve) => open().write('', () => setImmediate(resolve)));
      if (controller.signal.aborted) throw controller.signal.reason;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
