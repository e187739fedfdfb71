/** What every view draws on. */
import type { Timeline } from '../../trace/timeline.js';
import { type Glyphs, glyphsFor } from './glyphs.js';
import type { View } from './view.js';

/** The place a view is shown in, what it is drawn with, and whose lane has which colour; passed on whole. */
export interface Page extends View {
  readonly glyphs: Glyphs;
  /** Cells a line of a text takes at most: a lesson, a task, a question. */
  readonly textWidth: number;
  /** Cells a line of a report takes at most; it is wider than a text, because its lines stand behind marks and names. */
  readonly reportWidth: number;
  /** Index of a process's lane, for its colour; null when it has none. */
  lane(process: string): number | null;
}

/** Longer lines are hard to read. */
const MOST_TEXT_CELLS = 88;
const MOST_REPORT_CELLS = 100;

/** @param lane default: there are no processes on this page */
export function createPage(view: View, lane: Page['lane'] = () => null): Page {
  return {
    ...view,
    glyphs: glyphsFor(view),
    textWidth: Math.min(view.columns, MOST_TEXT_CELLS),
    reportWidth: Math.min(view.columns, MOST_REPORT_CELLS),
    lane,
  };
}

/** The lanes of a run: their places in the timeline. */
export function lanesOf({ lanes }: Timeline): Page['lane'] {
  const places = new Map(lanes.map(({ process }, place) => [process, place]));
  return (process) => places.get(process) ?? null;
}
