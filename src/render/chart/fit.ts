/** A chart within so many rows: what it can do without goes first, and of its lanes as many stay as there is room for. */
import { blank, type Line } from '../style/line.js';
import { axisLines } from './axis.js';
import type { Drawing } from './drawing.js';
import { type Folding, foldedLines, foldings, type LaneRow } from './fold.js';
import { legendLines } from './legend.js';
import { type Row, rowLine } from './row.js';

/** All that a chart can show, drawn; which of it stands on the screen is chosen here. */
export interface ChartParts {
  readonly title: readonly Line[];
  /** One a process; none of a crowd. */
  readonly lanes: readonly LaneRow[];
  /** Of a crowd: how many did what. */
  readonly counts: readonly Row[];
  /** Who had which lock, and how full queues and pipes were. */
  readonly holders: readonly Row[];
  readonly levels: readonly Row[];
  /** Rows of other charts that the legend explains as well. */
  readonly explained: readonly Row[];
  /** How the processes of a crowd ended, and whether that is news. */
  readonly fates: readonly Line[];
  readonly allWell: boolean;
  readonly legend: boolean;
  /** Cells of the names at the left, and whether there is room for notes at the right. */
  readonly label: number;
  readonly noted: boolean;
}

interface Choice {
  readonly folding: Folding;
  readonly holders: number;
  readonly levels: number;
  readonly title: boolean;
  readonly legend: boolean;
  readonly fates: boolean;
  /** Empty lines between the parts. */
  readonly gaps: boolean;
}

/** The richest drawing of at most `rows` lines; without a number, all of it. */
export function fitChart(parts: ChartParts, drawing: Drawing, rows: number | undefined): Line[] {
  let lines: Line[] = [];
  for (const choice of choices(parts, rows !== undefined)) {
    lines = assemble(parts, choice, drawing);
    if (rows === undefined || lines.length <= rows) return lines;
  }
  return lines.slice(0, rows);
}

/** So many lanes are kept until locks and queues are gone. */
const LANES_KEPT = 4;

function* choices({ lanes, holders, levels, allWell }: ChartParts, limited: boolean): Generator<Choice> {
  const [all = NOBODY, ...fewer] = foldings(lanes);
  let choice: Choice = {
    folding: all,
    holders: holders.length,
    levels: levels.length,
    title: true,
    legend: true,
    fates: !(limited && allWell),
    gaps: true,
  };
  const less = (change: Partial<Choice>): Choice => {
    choice = { ...choice, ...change };
    return choice;
  };
  yield choice;
  yield less({ gaps: false });
  for (const folding of fewer)
    if (folding.others.length === 0 || folding.shown.length >= LANES_KEPT) yield less({ folding });
  yield less({ fates: false });
  while (choice.levels > 0) yield less({ levels: choice.levels - 1 });
  while (choice.holders > 1) yield less({ holders: choice.holders - 1 });
  yield less({ title: false });
  yield less({ holders: 0 });
  yield less({ legend: false });
  for (const folding of fewer)
    if (folding.others.length > 0 && folding.shown.length < LANES_KEPT) yield less({ folding });
}

const NOBODY: Folding = { shown: [], alike: new Map(), others: [] };

function assemble(parts: ChartParts, choice: Choice, drawing: Drawing): Line[] {
  const { label, noted, counts } = parts;
  const { page, scale, ticks } = drawing;
  const rows = [...choice.folding.shown.map(({ row }) => row), ...counts];
  const objects = [...parts.holders.slice(0, choice.holders), ...parts.levels.slice(0, choice.levels)];
  const gap: Line[] = choice.gaps ? [[]] : [];
  const explained = [...rows, ...objects, ...parts.explained];
  const legend = parts.legend && choice.legend ? legendLines(explained, drawing) : [];
  return [
    ...(choice.title ? parts.title : []),
    ...rows.map((row) => rowLine(row, label, noted, drawing)),
    ...foldedLines(choice.folding, drawing),
    ...axisLines(ticks, scale, page.glyphs).map((line): Line => [blank(label + 1), ...line]),
    ...objects.map((row) => rowLine(row, label, false, drawing)),
    ...(legend.length > 0 ? [...gap, ...legend] : []),
    ...(parts.fates.length > 0 && choice.fates ? [...gap, ...parts.fates] : []),
  ];
}
