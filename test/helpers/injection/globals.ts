/** Stands in for what src/mp reaches as globals, in a test build. */
import { inSteps, step } from './points.js';

const atomics = Reflect.get(globalThis, 'Atomics') as object;
const names = ['load', 'store', 'add', 'sub', 'and', 'or', 'exchange', 'compareExchange'];

/** Its functions are not enumerable. */
export const atomicsInSteps = inSteps(
  Object.fromEntries(names.map((name) => [name, Reflect.get(atomics, name)])),
  () => true,
);

const kill = Reflect.get(process, 'kill') as typeof process.kill;

export const killInSteps: typeof kill = (pid, signal) => step('kill', () => kill(pid, signal));
