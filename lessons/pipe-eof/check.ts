/** The end of file comes when the last sending end is closed; one end forgotten, and it never comes. Or the reader goes first. */
import { endOfFileFinding, type LessonCheck, openEndFinding } from 'concur-lesson/lesson';
import { brokenPipeFinding, LINES } from './findings.js';

export const check: LessonCheck = (timeline) => {
  const { forget, leave } = timeline.run?.parameters ?? {};
  if (leave) return [brokenPipeFinding(timeline)];
  return [forget ? openEndFinding(timeline, LINES) : endOfFileFinding(timeline, LINES)];
};
