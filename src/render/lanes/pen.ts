/** How the live view is laid out on a line, and what its parts share. */

import type { Glyphs } from '../style/glyphs.js';
import type { Paint, Palette } from '../style/palette.js';
import type { InkSet } from '../style/phrase-ink.js';
import type { View } from '../style/view.js';
import type { RenderWords } from '../words/render.js';
import type { Tone } from './event-words.js';
import type { LaneGraph } from './lane-graph.js';
import type { LiveState } from './live-state.js';

/** Where things go on a line, in cells. */
export interface LanesLayout {
  readonly time: number;
  /** Cells of one lane; 0: no lanes at all. */
  readonly pitch: number;
  /** Cells of the narrowest lane there may be when more processes come. */
  readonly least: number;
  /** Cells of all lanes together, at most. */
  readonly budget: number;
  /** Lanes there is room for from the start, and at most. */
  readonly seats: number;
  readonly most: number;
  /** Cells of the shared state at the right; 0: left out. */
  readonly shared: number;
}

/** What the parts of the live views have in common. */
export interface Pen {
  readonly view: View;
  readonly layout: LanesLayout;
  readonly words: RenderWords;
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  readonly set: InkSet;
  readonly state: LiveState;
  readonly graph: LaneGraph | null;
  /** How many processes are expected, main included. */
  readonly expected: number;
}

const MOST_LANES = 13;
const LEAST_PITCH = 2;

/** Words need room first: the shared state goes, then the lanes get narrower, then they go too. */
export function planLanes(columns: number, expected: number): LanesLayout {
  const time = columns < 40 ? 6 : 7;
  const none = { time, pitch: 0, least: 0, budget: 0, seats: 0, most: 0, shared: 0 };
  if (columns < 36) return none;
  const budget = Math.floor(columns * 0.4);
  const most = Math.min(MOST_LANES, Math.floor(budget / LEAST_PITCH));
  const seats = Math.max(1, Math.min(expected, most));
  const pitch = Math.max(LEAST_PITCH, Math.min(columns < 100 ? 3 : 4, Math.floor(budget / seats)));
  const shared = columns < 72 ? 0 : columns < 100 ? 17 : 24;
  return { time, pitch, least: LEAST_PITCH, budget, seats, most, shared };
}

export const toneInk = (tone: Tone, palette: Palette): Paint | undefined =>
  tone === 'kernel' ? palette.quiet : undefined;
