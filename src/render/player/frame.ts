/** One screen of the player: exactly so many rows, none wider than the place. */
import type { TraceEvent } from '../../trace/events.js';
import { ink, type Line } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import type { View } from '../style/view.js';
import { playerWords } from '../words/player/player.js';
import { headerLine, positionBar } from './header.js';
import { keysLine } from './keys-line.js';
import { lanesPane } from './lanes-pane.js';
import { planFrame } from './layout.js';
import { AROUND_PAGE, pageLines } from './pages.js';
import { cutLine, fillRows, sideBySide } from './pane.js';
import { presentPane } from './present-pane.js';
import { programPane } from './program-pane.js';
import { countShared, sharedPane } from './shared-pane.js';
import { LEAST_COLUMNS, LEAST_ROWS, type Shown } from './shown.js';
import type { Story } from './story.js';

/** The place, with its height. */
export interface Place extends View {
  readonly rows: number;
}

export const fits = ({ columns, rows }: Pick<Place, 'columns' | 'rows'>): boolean =>
  columns >= LEAST_COLUMNS && rows >= LEAST_ROWS;

export function drawFrame(story: Story, shown: Shown, place: Place): Line[] {
  const { rows, columns } = place;
  const { places } = story.recording.latest.live;
  const page = createPage(place, (name) => places.get(name) ?? null);
  const draw = !fits(place) ? tooSmall : shown.page.is === 'run' ? runFrame : pageFrame;
  return fillRows(draw(story, shown, page, rows), rows).map((line) =>
    cutLine(line, columns, page.glyphs.ellipsis),
  );
}

function tooSmall(_story: Story, _shown: Shown, { language }: Page): Line[] {
  return [[ink(playerWords[language].tooSmall(LEAST_COLUMNS, LEAST_ROWS))]];
}

function runFrame(story: Story, shown: Shown, page: Page, rows: number): Line[] {
  const { position, kernel, notice } = shown;
  const situation = story.recording.stateAt(position);
  const event = story.recording.events[position];
  const { columns, glyphs } = page;
  const plan = planFrame(page.columns, rows, {
    code: shown.code,
    shared: countShared(situation.live.moment),
  });
  const shared = sharedPane(
    { moment: situation.live.moment, present: thingOf(event), columns: plan.shared, rows: plan.upper },
    page,
  );
  const program = () =>
    programPane(
      {
        situation,
        present: event?.process ?? null,
        texts: story.program,
        columns: plan.program,
        rows: plan.upper,
      },
      page,
    );
  const upper = shown.code
    ? sideBySide(program(), shared, plan.program, glyphs.standing.running, glyphs.ellipsis)
    : shared;
  return [
    headerLine(story, shown, page),
    positionBar(story, shown, page),
    ...upper,
    ruleLine(columns, page),
    ...lanesPane(story, { position, kernel, rows: plan.lanes }, page),
    ruleLine(columns, page),
    ...presentPane(story, { position, kernel, notice, rows: plan.present }, page),
    keysLine(story, shown, page),
  ];
}

const ruleLine = (columns: number, { glyphs }: Page): Line => [ink(glyphs.rule.repeat(columns), 'quiet')];

function thingOf(event: TraceEvent | undefined): string | null {
  if (event?.kind === 'var') return event.name;
  return event && 'object' in event ? event.object : null;
}

/** A page over the run, from the line on that it is scrolled to. */
function pageFrame(story: Story, { page: over, ...shown }: Shown, page: Page, rows: number): Line[] {
  if (over.is === 'run') return [];
  const lines = pageLines(story, over.is, page);
  const body = rows - AROUND_PAGE;
  const from = Math.max(0, Math.min(over.from, lines.length - body));
  return [
    headerLine(story, { ...shown, page: over }, page),
    ruleLine(page.columns, page),
    ...fillRows(lines.slice(from), body),
    keysLine(story, { ...shown, page: over }, page),
  ];
}
