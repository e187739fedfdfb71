/** `exercise` as it was typed: what each of its actions gets. */
import type { View } from '../../render/style/view.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import type { Invocation } from '../command-line/invocation.js';
import type { DisplayOptions } from '../terminal/detect-view.js';

export interface ExerciseOptions extends DisplayOptions {
  readonly js?: boolean;
  readonly all?: boolean;
  readonly show?: boolean;
  readonly yes?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly seed?: number;
  readonly runs?: number;
}

export interface ExerciseInvocation extends Invocation {
  readonly say: ExerciseWords;
  readonly view: View;
  readonly options: ExerciseOptions;
  /** The folder or file that was typed, if any. */
  readonly place: string | undefined;
}
