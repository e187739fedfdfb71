/** What lies over the run: the keys and symbols, and the verdict. */
import { verdictLines } from '../pages/verdict.js';
import { beside } from '../style/hang.js';
import { blank, heading, ink, type Line } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { padEnd, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { playerWords } from '../words/player/player.js';
import { keyNames } from './keys-line.js';
import { endedName, waitingName } from './program-pane.js';
import type { Shown } from './shown.js';
import type { Story } from './story.js';

export function pageLines(story: Story, is: Exclude<Shown['page']['is'], 'run'>, page: Page): Line[] {
  if (is === 'help') return helpLines(page);
  const { upshot, activity } = story;
  if (upshot === null) return [];
  return verdictLines(upshot.findings, upshot.timeline, page, activity ? { activity } : {});
}

/** Rows of the screen that a page does not have: the header, a rule, the keys. */
export const AROUND_PAGE = 3;

/** The line that a page of this place begins with when it is scrolled to its end. */
export function lastFrom(
  story: Story,
  is: Exclude<Shown['page']['is'], 'run'>,
  place: View & { readonly rows: number },
): number {
  const { places } = story.recording.latest.live;
  const page = createPage(place, (name) => places.get(name) ?? null);
  return Math.max(0, pageLines(story, is, page).length - (place.rows - AROUND_PAGE));
}

function helpLines(page: Page): Line[] {
  const { help, keys } = playerWords[page.language];
  const { step, jump, homeEnd } = keyNames(page);
  const entries: readonly (readonly [string, string])[] = [
    [keys.names.space, help.keys.space],
    [step, help.keys.step],
    [`${jump}, PgUp PgDn`, help.keys.jump],
    [homeEnd, help.keys.ends],
    ['[ ]', help.keys.pace],
    ['n p', help.keys.proof],
    ['c', help.keys.code],
    ['k', help.keys.kernel],
    ['/', help.keys.find],
    ['v', help.keys.verdict],
    ['?', help.keys.help],
    ['q', help.keys.leave],
    ['Esc', help.keys.escape],
  ];
  const width = widestOf(entries.map(([key]) => key)) + 2;
  return [
    heading(help.title),
    ...entries.flatMap(([key, does]) =>
      beside([ink(padEnd(key, width), 'strong')], wrap([inkOwn(does, page)], page.columns - width)),
    ),
    [],
    heading(help.lifelines),
    ...symbolLines(lifelines(page), page),
    [],
    heading(help.marks),
    ...symbolLines(marks(page), page),
    [],
    ...wrap([inkOwn(help.program(waitingName('p1', page), endedSamples(page)), page, 'quiet')], page.columns),
  ];
}

/** "■p1, ✘p1". */
const endedSamples = (page: Page): string =>
  [...new Set([endedName('p1', 'well', page), endedName('p1', 'badly', page)])].join(
    page.language === 'zh' ? '、' : ', ',
  );

type Symbol = readonly [sample: string, name: string];

function lifelines({ glyphs, language }: Page): Symbol[] {
  const { names } = playerWords[language].help;
  const states = Object.entries(glyphs.standing) as [keyof typeof glyphs.standing, string][];
  return [
    ...states.map(([state, sample]): Symbol => [sample, names[state]]),
    [glyphs.activity, names.activity],
  ];
}

/** Those of `glyphs.mark` that stand in a lane. */
function marks({ glyphs, language }: Page): Symbol[] {
  const { names } = playerWords[language].help;
  const { gap: _, ...standing } = glyphs.mark;
  const all = Object.entries(standing) as [keyof typeof standing, string][];
  return all.map(([mark, sample]): Symbol => [sample, names[mark]]);
}

/** In two columns. */
function symbolLines(symbols: readonly Symbol[], { columns }: Page): Line[] {
  const half = Math.floor(columns / 2);
  const rows = Math.ceil(symbols.length / 2);
  return Array.from({ length: rows }, (_, row): Line => {
    const [left, right] = [symbols[row], symbols[row + rows]];
    const cell = (symbol: Symbol | undefined): Line =>
      symbol ? [ink(symbol[0], 'strong'), ink(`  ${symbol[1]}`)] : [];
    const first = cell(left);
    const used = first.reduce((sum, { text }) => sum + widestOf([text]), 0);
    return [...first, blank(Math.max(1, half - used)), ...cell(right)];
  });
}
