/** A run that is shown: what its display, and the result at its end, are made from. */
import type { View } from '../../render/style/view.js';
import type { Target } from '../../run/perform.js';
import type { Invocation } from '../command-line/invocation.js';
import type { RunOptions } from './options.js';

export interface ShownRun extends Invocation {
  readonly view: View;
  readonly target: Target;
  readonly options: RunOptions;
  /** What to look for has been told already. */
  readonly isIntroduced?: boolean;
}
