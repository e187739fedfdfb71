/** The end of file comes when the last sending end is closed; one end forgotten, and it never comes. Or the reader goes first. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { forgottenEndFinding } from '../../src/verdict/deadlock/forgotten-end.js';
import { endOfFileFinding } from '../../src/verdict/pipes/end-of-file.js';
import { brokenPipeFinding } from '../../src/verdict/pipes/pipe-talk.js';

const PIPE = 'lines';

export const check: LessonCheck = (timeline) => {
  const { forget, leave } = timeline.run?.parameters ?? {};
  if (leave) return [brokenPipeFinding(timeline, PIPE)];
  return [forget ? forgottenEndFinding(timeline, PIPE) : endOfFileFinding(timeline, PIPE)];
};
