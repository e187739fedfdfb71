/**
 * How each style looks. Whatever turns lines into something to be seen begins with `runsOf`: ansi.ts for terminals,
 * scripts/picture/svg.ts for the pictures of the README.
 *
 * Basic colours only, so that they follow the reader's own theme. White, black and bright yellow are left out: each is
 * invisible on somebody's background. Whatever a colour says, a glyph or a word says too.
 */
import type { Line } from './line.js';
import type { LaneStyle, PlainStyle, Style, Weight } from './style.js';

export type Color = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

export interface Look {
  /** null: what the place it is shown in has for text. */
  readonly color: Color | null;
  readonly weight: Weight;
  /** Names in a colour that others have already are marked, each time it comes round in another way: underlined (1), slanted (2), both (3). */
  readonly round: 0 | 1 | 2 | 3;
}

/** A stretch of a line that looks the same all along. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

/** The line as it is seen: neighbours of one look in one run, without spaces that nobody sees at its end. */
export function runsOf(line: Line): Run[] {
  const runs: { text: string; readonly look: Look }[] = [];
  for (const { text, style } of line) {
    const look = lookOf(style);
    const last = runs.at(-1);
    if (last !== undefined && isSame(last.look, look)) last.text += text;
    else runs.push({ text, look });
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    runs.pop();
  }
  return runs;
}

const isSame = (one: Look, other: Look): boolean =>
  one.color === other.color && one.weight === other.weight && one.round === other.round;

export function lookOf(style: Style | undefined): Look {
  if (style === undefined) return PLAIN;
  if (typeof style === 'string') return LOOKS[style];
  if ('token' in style) return tokenLook(style.token);
  return laneLook(style);
}

const PLAIN: Look = { color: null, weight: 'normal', round: 0 };

const LOOKS: Readonly<Record<PlainStyle, Look>> = {
  strong: { ...PLAIN, weight: 'strong' },
  quiet: { ...PLAIN, weight: 'quiet' },
  heading: { ...PLAIN, weight: 'strong' },
  good: colored('green'),
  bad: colored('red'),
  code: colored('cyan'),
};

const LANES: readonly Color[] = ['cyan', 'magenta', 'green', 'blue', 'yellow'];

/** Main keeps the colour of text; the others take turns. What is strong of a lane is its name, or a mark in it. */
function laneLook({ lane, weight }: LaneStyle): Look {
  if (lane === 0) return { ...PLAIN, weight };
  const color = LANES[(lane - 1) % LANES.length] ?? null;
  const round = (Math.floor((lane - 1) / LANES.length) % 4) as Look['round'];
  return { color, weight, round: weight === 'strong' ? round : 0 };
}

const TOKENS: Readonly<Record<string, Look>> = {
  keyword: colored('magenta'),
  literal: colored('magenta'),
  string: colored('green'),
  regexp: colored('green'),
  number: colored('yellow'),
  comment: LOOKS.quiet,
  title: colored('blue'),
  'title.function': colored('blue'),
  'title.class': colored('cyan'),
  built_in: colored('cyan'),
  class: colored('cyan'),
  type: colored('cyan'),
};

/** A token that is not told above looks like its first part: "title.other" like "title". */
const tokenLook = (token: string): Look => TOKENS[token] ?? TOKENS[token.split(/[. ]/, 1)[0] ?? ''] ?? PLAIN;

function colored(color: Color): Look {
  return { ...PLAIN, color };
}
