/** Always the first that can go on: the simplest execution there is, and the same every time. Kills nobody. */
import type { AtGate, SearchScheduler } from './scheduler.js';
import { runnableAmong } from './scheduler.js';

export function createFirst<C extends AtGate>(): SearchScheduler<C> {
  let hasRun = false;
  return {
    begin() {
      const isNew = !hasRun;
      hasRun = true;
      return isNew;
    },
    choose: (candidates) => runnableAmong(candidates).find(({ how }) => how !== 'kill') ?? null,
  };
}
