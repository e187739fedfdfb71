/** In the lanes of a steered run it is not time that matters, which is the learner's, but which step an event came of. */
import type { Story } from '../player/story.js';

/** What stands before an event: the number of its step, at the first event of that step that is told; else nothing. */
export const stepMarks =
  ({ recording, tell }: Story) =>
  (index: number): string => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const event = recording.events[at];
      if (event?.kind === 'steer' && event.step !== undefined) return `${event.step}`;
      if (tell(at, false) !== null) return '';
    }
    return '';
  };
