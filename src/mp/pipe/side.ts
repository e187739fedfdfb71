/** At which end of a two-way pipe something happens, as events tell it; of a one-way pipe what happens says so. */
import type { AtPipe, PipeEnd } from '../../trace/events.js';

export function sideOf({ side }: PipeEnd): AtPipe {
  return side === undefined ? {} : { side };
}
