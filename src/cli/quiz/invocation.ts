/** `quiz` as it was typed. */
import type { View } from '../../render/style/view.js';
import type { Invocation } from '../command-line/invocation.js';
import type { DisplayOptions } from '../terminal/detect-view.js';

export interface QuizOptions extends DisplayOptions {
  readonly count?: number;
  readonly seed?: number;
  readonly topic?: readonly string[];
  readonly exam?: boolean;
  readonly review?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
  /** False: --no-predict. */
  readonly predict?: boolean;
  readonly speed: number;
}

export interface QuizInvocation extends Invocation {
  readonly view: View;
  readonly options: QuizOptions;
}
