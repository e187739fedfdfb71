/** `puzzle` as it was typed: what each of its actions gets. */
import type { View } from '../../render/style/view.js';
import type { PuzzleWords } from '../../render/words/puzzle.js';
import type { Invocation } from '../command-line/invocation.js';
import type { DisplayOptions } from '../terminal/detect-view.js';

export interface PuzzleOptions extends DisplayOptions {
  /** True: the next one. */
  readonly hint?: number | true;
  /** The steps that are to lead to the goal. */
  readonly schedule?: string;
  readonly repaired?: boolean;
  readonly write?: boolean;
  readonly js?: boolean;
  readonly runs?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

export interface PuzzleInvocation extends Invocation {
  readonly say: PuzzleWords;
  readonly view: View;
  readonly options: PuzzleOptions;
}
