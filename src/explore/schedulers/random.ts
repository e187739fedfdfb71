/** Chance, uniform among those that can go on, so many times. */
import { type AtGate, runnableAmong, type SearchScheduler } from './scheduler.js';

/** `generate`: numbers from 0 to below 1. */
export function createRandom<C extends AtGate>(
  generate: () => number,
  executions: number,
): SearchScheduler<C> {
  let left = executions;
  return {
    begin: () => left-- > 0,
    choose(candidates) {
      const choices = runnableAmong(candidates);
      return choices[Math.floor(generate() * choices.length)] ?? null;
    },
  };
}
