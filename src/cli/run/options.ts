/** The options of everything that runs lessons or programs. */
import type { AskedSettings, PerformOptions } from '../../run/perform.js';
import type { DisplayOptions } from '../terminal/detect-view.js';

export interface RunOptions extends DisplayOptions, AskedSettings {
  readonly json?: boolean;
  readonly view?: 'lanes' | 'plain' | 'chart';
  /** Real seconds. */
  readonly timeout?: number;
  /** Lesson parameters as typed. */
  readonly [parameter: string]: unknown;
}

/** How a run is to be done, without what only its display needs. */
export function toPerformOptions({ speed, seed, perturb, timeout }: RunOptions): PerformOptions {
  return {
    settings: { speed, ...(seed === undefined ? {} : { seed }), ...(perturb ? { perturb } : {}) },
    timeout,
  };
}
