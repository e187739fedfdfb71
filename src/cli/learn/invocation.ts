/** `learn` as it was typed. */
import type { DisplayOptions } from '../terminal/detect-view.js';

export interface LearnOptions extends DisplayOptions {
  /** The step to begin with, from 1. */
  readonly page?: number;
  /** Of the order of answers and questions, and of the durations of the runs. */
  readonly seed?: number;
  readonly plain?: boolean;
  readonly speed: number;
}
