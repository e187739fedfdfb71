/** Which lanes a chart leaves out where there are more than rows: first those that went as another one did, then the last. */
import type { Lane } from '../../trace/timeline.js';
import type { Line } from '../style/line.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import type { Drawing } from './drawing.js';
import { nameRanges } from './name-ranges.js';
import type { Row } from './row.js';

export interface LaneRow {
  readonly lane: Lane;
  readonly row: Row;
}

/** Some of the lanes, and what is said of the others. */
export interface Folding {
  readonly shown: readonly LaneRow[];
  /** By the process that is shown and went the same way. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
}

/** From all lanes to main alone, each in fewer rows than the one before: that of what is said of the others counts, too. */
export function* foldings(lanes: readonly LaneRow[]): Generator<Folding> {
  yield { shown: lanes, alike: new Map(), others: [] };
  const folded = withoutAlike(lanes);
  const isShorter = lanes.length - folded.shown.length > 1;
  if (isShorter) yield folded;
  const { shown } = isShorter ? folded : { shown: lanes };
  for (let count = Math.min(shown.length - 1, lanes.length - 2); count > 0; count -= 1) {
    const kept = new Set([...shown].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, count));
    const left = lanes.filter((each) => !kept.has(each));
    yield {
      shown: shown.filter((each) => kept.has(each)),
      alike: new Map(),
      others: left.map(({ lane }) => lane.process),
    };
  }
}

/** Main, and who failed, stay longest. */
const weightOf = ({ lane: { parent }, row: { failed } }: LaneRow): number =>
  (parent === null ? 2 : 0) + (failed ? 1 : 0);

/** Children of one parent that did the same in the same order, however long each: the first of them stands for all. */
function withoutAlike(lanes: readonly LaneRow[]): Folding {
  const first = new Map<string, string>();
  const alike = new Map<string, string[]>();
  const shown = lanes.filter(({ lane, row }) => {
    const way = JSON.stringify([lane.parent, lane.exitcode, row.failed, wayOf(lane)]);
    const model = first.get(way);
    if (model === undefined) first.set(way, lane.process);
    else alike.set(model, [...(alike.get(model) ?? []), lane.process]);
    return model === undefined;
  });
  return { shown, alike, others: [] };
}

const wayOf = ({ spans, holds }: Lane) => [
  spans.map((span) => [span.doing, span.doing === 'waiting' ? span.object : '']),
  holds.map(({ object }) => object),
];

/** What is said of the lanes that are not shown. */
export function foldedLines({ alike, others }: Folding, { page }: Drawing): Line[] {
  const words = renderWords[page.language].chart;
  const ranges = (names: readonly string[]) => nameRanges(names, page.unicode);
  const told = [...alike].map(([model, names]) => words.alike(ranges(names), model));
  if (others.length > 0) told.push(words.others(others.length, ranges(others)));
  if (told.length === 0) return [];
  const separator = page.unicode ? '  ·  ' : '; ';
  const phrase = told.flatMap((each, index) => (index === 0 ? each : [separator, ...each]));
  return wrap(inkPhrase(phrase, page, 'quiet'), page.columns);
}
