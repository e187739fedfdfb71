/** One screen of the player: exactly so many rows, none wider than the place. */
import type { TraceEvent } from '../../trace/events.js';
import { ink, type Line } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { playerWords } from '../words/player/player.js';
import { headerLine, positionBar } from './header.js';
import { keysLine } from './keys-line.js';
import { lanesPane } from './lanes-pane.js';
import { type FramePlan, type FrameWishes, planFrame } from './layout.js';
import { AROUND_PAGE, pageLines } from './pages.js';
import { cutLine, fillRows, sideBySide } from './pane.js';
import { presentPane } from './present-pane.js';
import { programPane } from './program-pane.js';
import { countShared, sharedPane } from './shared-pane.js';
import { LEAST_COLUMNS, LEAST_ROWS, type Shown } from './shown.js';
import type { Situation } from './situation.js';
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

function tooSmall(_story: Story, _shown: Shown, { language, columns }: Page): Line[] {
  return wrap([ink(playerWords[language].tooSmall(LEAST_COLUMNS, LEAST_ROWS))], columns);
}

function runFrame(story: Story, shown: Shown, page: Page, rows: number): Line[] {
  const { position, kernel, notice } = shown;
  const plan = planFrame(page.columns, rows, wishesOf(story, shown));
  const { lines, situation } = lanesPane(story, { position, kernel, rows: plan.lanes }, page);
  return [
    headerLine(story, shown, page),
    positionBar(story, shown, page),
    ...upperPanes(story, { position, situation }, plan, page),
    ruleLine(page),
    ...lines,
    ruleLine(page),
    ...presentPane(story, { position, kernel, notice, rows: plan.present }, page),
    keysLine(story, shown, page),
  ];
}

/** Rows for as many things as there have been at once: the picture should move seldom. */
function wishesOf({ recording, program }: Story, { code }: Shown): FrameWishes {
  return { code: code && program.size > 0, shared: countShared(recording.latest.live.moment) };
}

/** The program, and the shared things beside or below it. */
function upperPanes(
  { recording, program }: Story,
  { position, situation }: { readonly position: number; readonly situation: Situation },
  plan: FramePlan,
  page: Page,
): Line[] {
  const event = recording.events[position];
  const { moment } = situation.live;
  const shared = sharedPane({ moment, present: thingOf(event), ...plan.shared }, page);
  if (plan.program.rows === 0) return shared;
  const present = event?.process ?? null;
  const names = [...recording.latest.live.places.keys()];
  const lines = programPane({ situation, present, texts: program, names, ...plan.program }, page);
  return plan.beside
    ? sideBySide(lines, shared, plan.program.columns, page)
    : [...lines, ruleLine(page), ...shared];
}

const ruleLine = ({ columns, glyphs }: Page): Line => [ink(glyphs.rule.repeat(columns), 'quiet')];

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
    ruleLine(page),
    ...fillRows(lines.slice(from), body),
    keysLine(story, { ...shown, page: over }, page),
  ];
}
