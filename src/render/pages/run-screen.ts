/**
 * How a run ends in a terminal: on one screen, whatever its height, the chart, what was found in a sentence each, what to
 * try next, and where there is more to see.
 */
import type { Localized } from '../../i18n/language.js';
import type { ActivityMarks } from '../../trace/activity.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { crashFindings } from '../../verdict/trouble/crashed.js';
import { chartLines } from '../chart/chart.js';
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { blank, ink, type Line, lineWidth } from '../style/line.js';
import { createPage, lanesOf, type Page } from '../style/page.js';
import { inBrackets, inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { padEnd, tame, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { circleOf, findingMark } from './verdict.js';

export interface RunScreen {
  readonly timeline: Timeline;
  readonly findings: readonly Finding[];
  /** Why it came out otherwise than it should; told first. */
  readonly notes: readonly string[];
  readonly activity?: (ActivityMarks & { readonly label: Localized }) | undefined;
  /** Whether it is kept, so that `why` and `replay` find it. */
  readonly kept: boolean;
  /** What to try next, the best first. */
  readonly next: readonly { readonly command: string; readonly why: Localized }[];
}

/** Of a screen that is usual, or larger, findings come first; on a lower one the chart does. */
const ROWS_FOR_FINDINGS = 15;
/** So much of the chart is worth more than the last findings. */
const LEAST_CHART = 8;
/** A lower screen has no room for commands. */
const ROWS_FOR_COMMANDS = 8;
/** A terminal that does not tell has as many as terminals have had since there are any. */
const USUAL_ROWS = 24;

export function renderRunScreen(screen: RunScreen, view: View): string {
  return toText(runScreenLines(screen, view), view);
}

/** At most one line fewer than the screen has: the last row is the prompt's. */
export function runScreenLines(screen: RunScreen, view: View): Line[] {
  const { rows = USUAL_ROWS } = view;
  const page = createPage(view, lanesOf(screen.timeline));
  const chart = (most?: number) => drawChart(screen, view, most);
  const { footer, reason } =
    rows < ROWS_FOR_COMMANDS ? { footer: [], reason: [] } : footerLines(screen, page);
  const room = rows - 1 - footer.length;
  const whole = chart().length;
  const least = rows < ROWS_FOR_FINDINGS ? whole : Math.min(whole, LEAST_CHART);
  const drawn = tellingOf(screen, page, true).flat();
  const told =
    whole + drawn.length <= room
      ? drawn
      : fitTelling(tellingOf(screen, page, false), Math.max(1, room - least), screen.kept, page);
  return spread(room > told.length ? chart(room - told.length) : [], told, footer, reason, rows - 1);
}

function drawChart({ timeline, activity }: RunScreen, view: View, rows?: number): Line[] {
  return chartLines(timeline, view, {
    ...(activity ? { activity } : {}),
    ...(rows === undefined ? {} : { rows }),
  });
}

/** With what room is left over: empty lines between the parts, and the `reason` behind the first command of `footer`. */
function spread(
  chart: readonly Line[],
  told: readonly Line[],
  footer: readonly Line[],
  reason: readonly Line[],
  rows: number,
): Line[] {
  let spare = rows - chart.length - told.length - footer.length;
  const take = (lines: readonly Line[]): readonly Line[] => {
    if (lines.length > spare) return [];
    spare -= lines.length;
    return lines;
  };
  const gap = chart.length > 0 && told.length > 0 ? take([[]]) : [];
  const end = footer.length > 0 ? take([[]]) : [];
  return [...chart, ...gap, ...told, ...end, ...footer.slice(0, 1), ...take(reason), ...footer.slice(1)];
}

/**
 * Each note and each finding as the lines it takes: first what went wrong, then the rest as it comes, the most important
 * first. `circles`: with the drawing of a deadlock.
 */
function tellingOf({ findings, notes, activity }: RunScreen, page: Page, circles: boolean): Line[][] {
  const { language } = page;
  const say = (finding: Finding) => inkPhrase(finding.say(language, activity?.label[language]), page);
  return [
    ...findings.filter(wentWrong).map((finding) => markedLines(false, say(finding), page)),
    ...notes.map((note) => markedLines(false, [inkOwn(tame(note), page)], page)),
    ...findings
      .filter((finding) => !wentWrong(finding))
      .map((finding) => [
        ...markedLines(finding.shown, say(finding), page),
        ...(circles ? circleOf(finding, page) : []),
      ]),
  ];
}

const wentWrong = (finding: Finding): boolean => finding.shown === false || crashFindings.is(finding);

function markedLines(shown: boolean | null, text: Line, page: Page): Line[] {
  const mark = findingMark(shown, page);
  return beside(mark, wrap(text, page.reportWidth - lineWidth(mark)));
}

/** As many as there is room for; how many more there are is said in the last line. */
function fitTelling(told: readonly Line[][], rows: number, isKept: boolean, page: Page): Line[] {
  const all = told.flat();
  if (all.length <= rows) return all;
  const kept: Line[] = [];
  let count = 0;
  for (const lines of told) {
    if (kept.length + lines.length > rows - 1) break;
    kept.push(...lines);
    count += 1;
  }
  const { folded } = renderWords[page.language].screen;
  const [line = []] = wrap(inkPhrase(folded(told.length - count, count > 0, isKept), page), page.columns);
  return [...kept, line];
}

/** One line each: what to try next, and where the rest is. What each command is good for stands behind it where there is room. */
function footerLines(
  { next: [next], kept: isKept }: RunScreen,
  page: Page,
): { footer: Line[]; reason: Line[] } {
  const { tryNext, more, why, replay } = renderWords[page.language].screen;
  const width = widestOf([tryNext, more]) + 2;
  const label = (text: string) => ink(padEnd(text, width), 'quiet');
  const fits = (line: Line): boolean => lineWidth(line) <= page.columns;
  const kept = [
    [label(more), ...commandAnd(why, page), blank(2), ...commandAnd(replay, page)],
    [label(more), ink(why.command, 'code'), blank(2), ink(replay.command, 'code')],
    [ink(why.command, 'code')],
  ].find(fits);
  const footer = kept && isKept ? [kept] : [];
  if (!next) return { footer, reason: [] };
  const reason = inkOwn(next.why[page.language], page, 'quiet');
  const tried = [label(tryNext), ink(next.command, 'code')];
  const whole = [...tried, blank(2), reason];
  if (fits(whole)) return { footer: [whole, ...footer], reason: [] };
  const line = [tried, tried.slice(1)].find(fits);
  const below = [blank(width), reason];
  return line ? { footer: [line, ...footer], reason: fits(below) ? [below] : [] } : { footer, reason: [] };
}

const commandAnd = ({ command, about }: { command: string; about: string }, page: Page): Line => [
  ink(command, 'code'),
  inkOwn(inBrackets(about, page), page, 'quiet'),
];
