/** The end of file comes when the last sending end is closed; one end forgotten, and it never comes. Or the reader goes first. */
import { endOfFileFinding, forgottenEndFinding, type LessonCheck } from 'concur-lesson/lesson';
import { brokenPipeFinding, LINES } from './findings.js';

export const check: LessonCheck = (timeline) => {
  const { forget, leave } = timeline.run?.parameters ?? {};
  if (leave) return [brokenPipeFinding(timeline)];
  return [forget ? forgottenEndFinding(timeline, LINES) : endOfFileFinding(timeline, LINES)];
};
