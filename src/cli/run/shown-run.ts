/** A run that is shown: what its display, and the result at its end, are made from. */
import type { View } from '../../render/style/view.js';
import type { Subject } from '../../run/review.js';
import type { Invocation } from '../command-line/invocation.js';

export interface ShownRun extends Invocation {
  readonly view: View;
  readonly target: Subject;
}
