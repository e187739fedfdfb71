/** Stories to play in tests. */
import { createStory, type Story } from '../../src/render/player/story.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { lockFindings } from '../../src/verdict/locks/every-lock.js';
import { troubleFindings } from '../../src/verdict/trouble/trouble.js';
import { log } from '../helpers/log.js';

/** One process takes a lock and prints; the kernel's sample in it is not worth telling. */
export const oneLock = (): TraceEvent[] =>
  log(`
    0.10 main start
    0.12 main spawn p1
    0.15 p1 start
    0.15 p1 state R
    0.20 p1 wait printer
    0.20 p1 acquire printer
    0.25 p1 print hello
    2.25 p1 release printer
    2.30 p1 exit 0
    2.31 main join p1
    2.32 main exit 0
    2.35 observer end finished
  `);

/** Two processes after each other in a lock, which proves something. */
export const twoInTurn = (): TraceEvent[] =>
  log(`
    0.10 main start
    0.12 main spawn p1
    0.13 main spawn p2
    0.15 p1 start
    0.15 p1 wait printer
    0.15 p1 acquire printer
    0.16 p2 start
    0.16 p2 wait printer
    0.16 p2 block printer
    2.25 p1 release printer
    2.25 p2 acquire printer
    2.26 p1 exit 0
    3.25 p2 release printer
    3.30 p2 exit 0
    3.31 main join p1
    3.31 main join p2
    3.32 main exit 0
    3.35 observer end finished
  `);

/** A story of these events that may still grow. */
export function growing(events: readonly TraceEvent[], language: 'en' | 'zh' = 'en'): Story {
  const story = createStory({ language });
  for (const event of events) story.add(event);
  return story;
}

/** A story that is over, with what every program's verdict says of it. */
export function finished(events: readonly TraceEvent[], language: 'en' | 'zh' = 'en'): Story {
  const story = growing(events, language);
  const timeline = buildTimeline(events);
  story.conclude({ timeline, findings: [...troubleFindings(timeline), ...lockFindings(timeline)] });
  return story;
}
