/** Readers of one end take messages from each other; large messages break apart; a lock at each end keeps them whole. */
import { type LessonCheck, wholeMessagesFinding } from 'concur-lesson/lesson';
import { BOARD, stolenMessagesFinding, tornMessagesFinding } from './findings.js';

export const check: LessonCheck = (timeline) => {
  const { lock, large, readers } = timeline.run?.parameters ?? {};
  if (large && !lock) return [tornMessagesFinding(timeline)];
  const stolen = lock && readers === 1 ? [] : [stolenMessagesFinding(timeline)];
  return [...stolen, wholeMessagesFinding(timeline, BOARD)];
};
