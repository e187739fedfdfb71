/** Readers of one end take messages from each other; large messages break apart; a lock at each end keeps them whole. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { stolenMessagesFinding, tornMessagesFinding } from '../../src/verdict/pipes/pipe-sharing.js';
import { wholeMessagesFinding } from '../../src/verdict/pipes/whole-messages.js';

const PIPE = 'board';

export const check: LessonCheck = (timeline) => {
  const { lock, large, readers } = timeline.run?.parameters ?? {};
  if (large && !lock) return [tornMessagesFinding(timeline, PIPE)];
  const stolen = lock && readers === 1 ? [] : [stolenMessagesFinding(timeline, PIPE)];
  return [...stolen, wholeMessagesFinding(timeline, PIPE)];
};
