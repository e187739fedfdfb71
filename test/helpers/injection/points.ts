/**
 * The points of a call: before and after each atomic access and each system call of src/mp. A process can be told to be
 * killed or stopped at one of them, exactly there. This is bundled into a test build (build.ts), never into what ships.
 */
import { appendFileSync } from 'node:fs';
import { LIFE_PLAN, type LifePlan, type Plan, STOP_CHANCE } from './plan.js';

export interface Injection {
  /** Makes `call`, and is hit where the plan says. Returns the points the call has passed, by name. */
  during(plan: Plan, call: () => void): string[];
}

declare global {
  /** There in test builds only. */
  var injection: Injection;
}

/** What the build replaces has to be reached by another way here. */
const kill = Reflect.get(process, 'kill') as typeof process.kill;

let plan: Plan | null = null;
let passed: string[] = [];
let note: ((point: string) => void) | null = null;
/** Node is started with the name of the process. */
const stopChance = process.argv[2] === 'main' ? 0 : Number(process.env[STOP_CHANCE] ?? 0);

/** Makes one step: a point before it and one after it. */
export function step<R>(name: string, make: () => R): R {
  if (plan === null && stopChance === 0) return make();
  reach(`before ${name}`);
  try {
    return make();
  } finally {
    reach(`after ${name}`);
  }
}

/** `functions` with every one of them a step, called by its name. */
export function inSteps<Functions extends object>(
  functions: Functions,
  isStep: (name: string) => boolean,
): Functions {
  const entries = Object.entries(functions).map(([name, value]) =>
    typeof value === 'function' && isStep(name)
      ? [name, (...args: unknown[]) => step(name, () => value.apply(functions, args))]
      : [name, value],
  );
  return Object.fromEntries(entries);
}

function reach(point: string): void {
  if (stopChance > 0 && Math.random() < stopChance) kill(process.pid, 'SIGSTOP');
  if (plan === null) return;
  const number = passed.length;
  passed.push(point);
  if (number === plan.at) kill(process.pid, plan.signal);
  note?.(point);
}

globalThis.injection = {
  during(next, call) {
    [plan, passed] = [next, []];
    try {
      call();
    } finally {
      plan = null;
    }
    return passed;
  },
};

const lifePlan = process.env[LIFE_PLAN];
if (lifePlan !== undefined) {
  delete process.env[LIFE_PLAN]; // not for this process's children
  const { notes, ...life } = JSON.parse(lifePlan) as LifePlan;
  plan = life;
  if (notes !== undefined) {
    note = (point) => appendFileSync(notes, `${point}\n`);
  }
}
