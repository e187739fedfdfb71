/** What the rows of a chart have in common. */

import type { ActivitySpan } from '../../trace/timeline.js';
import type { Glyphs } from '../style/glyphs.js';
import { cutText, ink, type Line, type Piece, padEnd } from '../style/ink.js';
import type { Paint, Palette } from '../style/palette.js';
import type { View } from '../style/view.js';
import type { RenderWords, StateName } from '../words/render.js';
import type { Tick } from './axis.js';
import type { CellState, Scale } from './cells.js';

/** What rows are drawn with. */
export interface Drawing {
  readonly view: View;
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  readonly words: RenderWords;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  readonly spans: readonly ActivitySpan[];
  readonly activityLabel: string;
  /** Place of a process in the timeline; decides its colour. */
  lane(process: string): number;
}

export interface Row {
  readonly label: string;
  readonly labelPaint: Paint;
  readonly cells: Line;
  /** States drawn in it, for the legend. */
  readonly states: ReadonlySet<CellState>;
  readonly failed: boolean;
  /** Messages marked in it, for the legend. */
  readonly messages?: ReadonlySet<'send' | 'recv'>;
  /** Said behind the row, where there is room. */
  readonly note?: string;
}

export function rowLine(
  { label, labelPaint, cells, note }: Row,
  labelWidth: number,
  noted: boolean,
  { palette, glyphs }: Drawing,
): Line {
  const name = padEnd(cutText(label, labelWidth, glyphs.ellipsis), labelWidth + 1);
  const tail = noted && note !== undefined ? [ink(`  ${note}`, palette.quiet)] : [];
  return [ink(name, labelPaint), ...cells, ...tail];
}

/** The glyph of a state in its lane's colour; a faint dot where a tick's line crosses nothing. */
export function cellInk(state: CellState, cell: number, index: number, drawing: Drawing): Piece {
  const { palette, glyphs, ticks } = drawing;
  if (state === null) {
    const onTick = ticks.some((tick) => tick.cell === cell && cell > 0);
    return onTick ? ink(glyphs.grid, palette.quiet) : ink(' ');
  }
  if (state === 'activity') return ink(glyphs.activity, palette.lane(index));
  return ink(glyphs.lying[state], statePaint(state, index, palette));
}

function statePaint(state: StateName, index: number, palette: Palette): Paint {
  const steppingBack = state === 'zombie' || state === 'starting' || (state === 'waiting' && index === 0);
  return steppingBack ? palette.laneQuiet(index) : palette.lane(index);
}
