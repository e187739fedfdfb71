/** A row for each lock under the chart: who had it when. Two who hold it at once would show as a number. */
import type { Hold, Timeline } from '../../trace/timeline.js';
import { ink, type Piece } from '../style/line.js';
import { shortName } from '../style/short-name.js';
import { laneStyle } from '../style/style.js';
import { graphemes, tameName, widthOf } from '../style/text.js';
import { cellAt, type Scale } from './cells.js';
import type { Drawing } from './drawing.js';
import type { Row } from './row.js';

interface HeldBy extends Hold {
  readonly process: string;
}

const MOST_OBJECTS = 4;

export function holderRows(timeline: Timeline, drawing: Drawing): Row[] {
  const byObject = new Map<string, HeldBy[]>();
  for (const { process, holds } of timeline.lanes) {
    for (const hold of holds) {
      const known = byObject.get(hold.object);
      if (known) known.push({ ...hold, process });
      else byObject.set(hold.object, [{ ...hold, process }]);
    }
  }
  return [...byObject].slice(0, MOST_OBJECTS).map(([object, holdings]) => ({
    label: tameName(object),
    labelStyle: 'quiet',
    cells: holderCells(
      holdings.sort((a, b) => a.from - b.from),
      drawing,
    ),
    states: new Set(),
    failed: false,
  }));
}

function holderCells(holdings: readonly HeldBy[], drawing: Drawing): Piece[] {
  const { scale } = drawing;
  const holders = holdersPerCell(holdings, scale);
  const cells: Piece[] = [];
  while (cells.length < scale.width) {
    const from = cells.length;
    const key = keyOf(holders[from]);
    let to = from + 1;
    while (to < scale.width && keyOf(holders[to]) === key) to += 1;
    cells.push(...segment(holders[from] ?? [], to - from, drawing));
  }
  return cells;
}

/** Who held it in each cell. Only those who truly had it at the same time stand together in one. */
function holdersPerCell(holdings: readonly HeldBy[], scale: Scale): (readonly string[])[] {
  const holders = Array.from({ length: scale.width }, (): readonly string[] => []);
  const phases = phasesOf(holdings);
  for (const { from, to, names } of phases) holders.fill(names, cellAt(from, scale), cellAt(to, scale));
  for (const { from, to, names } of phases) {
    const cell = Math.min(scale.width - 1, Math.floor((from / scale.seconds) * scale.width));
    if (cellAt(from, scale) === cellAt(to, scale) && holders[cell]?.length === 0) holders[cell] = names;
  }
  return holders;
}

interface HoldingPhase {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

/** The time in which anybody held it, cut wherever somebody took it or gave it back. */
function phasesOf(holdings: readonly HeldBy[]): HoldingPhase[] {
  const steps = holdings
    .flatMap(({ from, to, process }) => [
      { t: from, process, by: 1 },
      { t: to, process, by: -1 },
    ])
    .sort((a, b) => a.t - b.t || a.by - b.by);
  const now = new Map<string, number>();
  const phases: HoldingPhase[] = [];
  let since = 0;
  for (const { t, process, by } of steps) {
    if (now.size > 0 && t > since) phases.push({ from: since, to: t, names: [...now.keys()] });
    since = t;
    const times = (now.get(process) ?? 0) + by;
    if (times > 0) now.set(process, times);
    else now.delete(process);
  }
  return phases;
}

const keyOf = (names: readonly string[] | undefined): string => JSON.stringify(names ?? []);

function segment(names: readonly string[], length: number, { page }: Drawing): Piece[] {
  const fill = page.glyphs.holder;
  const [name] = names;
  if (name === undefined) return Array.from({ length }, () => ink(' '));
  if (names.length > 1) {
    return [...String(names.length).slice(0, length).padEnd(length, fill)].map((glyph) =>
      ink(glyph, 'strong'),
    );
  }
  const lane = page.lane(name) ?? 0;
  const style = laneStyle(lane);
  const text = length >= 2 ? shortName(tameName(name), length) : '';
  const cells = graphemes(text).flatMap((glyph) => [
    ink(glyph, laneStyle(lane, 'strong')),
    ...(widthOf(glyph) > 1 ? [ink('')] : []),
  ]);
  return [...cells, ...Array.from({ length: Math.max(0, length - cells.length) }, () => ink(fill, style))];
}
