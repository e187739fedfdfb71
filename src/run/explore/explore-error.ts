/** Programs that cannot be explored. */
import type { Operation } from '../../trace/operation.js';

export interface ExploreTrouble {
  /**
   * `NOT_REPEATABLE`: after the same answers a process made another call than before. `ENDLESS`: a run came to no end. `NO_MAIN`: there is nothing to run.
   * `NOT_AS_MODELLED`: a real run did what the model says it cannot, which is a mistake of ours.
   */
  readonly code: 'NOT_REPEATABLE' | 'ENDLESS' | 'NO_MAIN' | 'NOT_AS_MODELLED';
  /** Whose call it was, and after which of the run's steps, where that is known. */
  readonly process?: string;
  readonly step?: number;
  readonly expected?: Operation | null;
  readonly found?: Operation | null;
}

export class ExploreError extends Error {
  readonly code: ExploreTrouble['code'];
  readonly trouble: ExploreTrouble;

  constructor(trouble: ExploreTrouble) {
    const { code, process, step, expected, found } = trouble;
    super(`${code}: ${JSON.stringify({ process, step, expected, found })}`);
    this.name = 'ExploreError';
    this.code = code;
    this.trouble = trouble;
  }
}
