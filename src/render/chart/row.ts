/** What the rows of a chart have in common. */
import { blank, ink, type Line, type Piece } from '../style/line.js';
import { laneStyle, type Style } from '../style/style.js';
import { cutText, widthOf } from '../style/text.js';
import type { CellState } from './cells.js';
import type { Drawing } from './drawing.js';
import type { MessageKind } from './messages.js';

export interface Row {
  readonly label: string;
  readonly labelStyle: Style | undefined;
  readonly cells: Line;
  /** States drawn in it, for the legend. */
  readonly states: ReadonlySet<CellState>;
  readonly failed: boolean;
  /** Messages marked in it, for the legend. */
  readonly messages?: ReadonlySet<MessageKind>;
  /** What the legend says of a row whose cells are levels. */
  readonly entry?: string;
  /** Said behind the row, where there is room. */
  readonly note?: string;
}

export function rowLine(
  { label, labelStyle, cells, note }: Row,
  labelWidth: number,
  noted: boolean,
  { page }: Drawing,
): Line {
  const name = cutText(label, labelWidth, page.glyphs.ellipsis);
  const gap = blank(labelWidth + 1 - widthOf(name));
  const tail = noted && note !== undefined ? [ink(`  ${note}`, 'quiet')] : [];
  return [ink(name, labelStyle), gap, ...cells, ...tail];
}

/** The glyph of a state in its lane's colour; a faint dot where a tick's line crosses nothing. */
export function inkCell(
  state: CellState,
  cell: number,
  lane: number,
  { page: { glyphs }, ticks }: Drawing,
): Piece {
  if (state === null) {
    const onTick = ticks.some((tick) => tick.cell === cell && cell > 0);
    return onTick ? ink(glyphs.grid, 'quiet') : ink(' ');
  }
  if (state === 'activity') return ink(glyphs.activity, laneStyle(lane));
  const steppingBack = state === 'zombie' || state === 'starting' || (state === 'waiting' && lane === 0);
  return ink(glyphs.lying[state], laneStyle(lane, steppingBack ? 'quiet' : 'normal'));
}
