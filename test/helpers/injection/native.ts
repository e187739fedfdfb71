/** Stands in for src/os/native.ts in a test build: every C function that is bound is a step. */
import { bind as bindC } from '../../../src/os/native.js';
import { step } from './points.js';

export * from '../../../src/os/native.js';

/** Not a call of the kernel, and called after one has failed. */
const NO_STEP = /posix_spawn_file_actions/;
const FUTEX_WAKE = 1;

export function bind<F extends (...args: never[]) => unknown>(definition: string): F {
  const call = bindC<F>(definition);
  const name = /(\w+)\(/.exec(definition)?.[1] ?? definition;
  if (NO_STEP.test(name)) return call;
  return ((...args: Parameters<F>) => {
    const what = name === 'syscall' ? `futex ${args[2] === FUTEX_WAKE ? 'wake' : 'wait'}` : name;
    return step(what, () => call(...args));
  }) as F;
}
