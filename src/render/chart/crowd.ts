/** Rows for a run with more processes than lines: not who, but how many were in each state at each moment. */
import type { Language } from '../../i18n/language.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import type { StateName } from '../style/glyphs.js';
import { ink, type Line } from '../style/line.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { laneStyle } from '../style/style.js';
import { wrap } from '../style/wrap.js';
import { type Ending, errorText } from '../words/ending.js';
import { renderWords } from '../words/render.js';
import { highestPerCell, laneCells, laneStretches, type Scale, type Stretch } from './cells.js';
import type { Drawing } from './drawing.js';
import { nameRanges } from './name-ranges.js';
import { inkCell, type Row } from './row.js';

const DRAWN_STATES: readonly (StateName | 'activity')[] = [
  'starting',
  'running',
  'sleeping',
  'waiting',
  'holdingAndWaiting',
  'holding',
  'activity',
  'orphaned',
  'zombie',
];

export function crowdRows(timeline: Timeline, drawing: Drawing): Row[] {
  const { page, spans, scale } = drawing;
  const words = renderWords[page.language].chart;
  const [main, ...others] = timeline.lanes;
  if (main === undefined) return [];
  const mainCells = laneCells(main, spans, scale);
  const mainRow: Row = {
    label: main.process,
    labelStyle: 'strong',
    cells: mainCells.map((state, cell) => inkCell(state, cell, 0, drawing)),
    states: new Set(mainCells),
    failed: false,
  };
  const stretches = others.flatMap((lane) => laneStretches(lane, spans));
  const counts = DRAWN_STATES.map((state) => ({
    state,
    perCell: mostPerCell(
      stretches.filter((stretch) => stretch.state === state),
      scale,
    ),
  }));
  const occurring = counts.filter(({ perCell }) => perCell.some((count) => count > 0));
  const most = Math.max(1, ...occurring.flatMap(({ perCell }) => perCell));
  return [
    mainRow,
    ...occurring.map(
      ({ state, perCell }): Row => ({
        label: state === 'activity' ? drawing.activityLabel : words.states[state],
        labelStyle: undefined,
        cells: densityCells(perCell, most, drawing),
        states: new Set(),
        failed: false,
        note: words.most(Math.max(...perCell)),
      }),
    ),
  ];
}

/** For each cell, the greatest number of stretches at any one moment in it. */
function mostPerCell(stretches: readonly Stretch[], scale: Scale): number[] {
  let level = 0;
  const steps = stretches
    .flatMap(({ from, to }) =>
      to > from
        ? [
            { t: from, by: 1 },
            { t: to, by: -1 },
          ]
        : [],
    )
    .sort((a, b) => a.t - b.t || a.by - b.by)
    .map(({ t, by }) => {
      level += by;
      return { t, level };
    });
  return highestPerCell(steps, scale);
}

/** All rows share one scale; a single process among many is still seen. */
function densityCells(perCell: readonly number[], most: number, { page: { glyphs } }: Drawing): Line {
  const top = glyphs.density.length - 1;
  return perCell.map((count) => {
    const level = count === 0 ? 0 : Math.max(1, Math.round((count / most) * top));
    return ink(glyphs.density[level] ?? ' ', laneStyle(1));
  });
}

/** How many ended in which way, the largest group first. */
export function fateLines({ lanes }: Timeline, { page }: Drawing): Line[] {
  const words = renderWords[page.language].chart;
  const groups = new Map<string, { readonly fate: EndingIfAny; readonly names: string[] }>();
  for (const lane of lanes) {
    const fate = fateOf(lane, page.language);
    const key = JSON.stringify(fate);
    const group = groups.get(key);
    if (group) group.names.push(lane.process);
    else groups.set(key, { fate, names: [lane.process] });
  }
  const bySize = [...groups.values()].sort((a, b) => b.names.length - a.names.length);
  return bySize.flatMap(({ fate, names }) => {
    const told = words.fate(fate, names.length, nameRanges(names, page.unicode));
    return wrap(inkPhrase(told, page), page.columns);
  });
}

type EndingIfAny = Ending | { readonly by: 'none' };

function fateOf({ error, exitcode, ended }: Lane, language: Language): EndingIfAny {
  if (error !== null) return { by: 'error', error: errorText(error, language) };
  if (exitcode !== null) {
    return exitcode < 0 ? { by: 'signal', signal: -exitcode } : { by: 'code', code: exitcode };
  }
  return ended === null ? { by: 'none' } : { by: 'unknown' };
}
