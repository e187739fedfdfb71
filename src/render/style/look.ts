/**
 * How each style looks. Whatever turns lines into something to be seen begins with `runsOf`: ansi.ts for terminals,
 * scripts/picture/svg.ts for the pictures of the README.
 *
 * Basic colours only, so that they follow the reader's own theme. White, black and bright yellow are left out: each is
 * invisible on somebody's background. Whatever a colour says, a glyph or a word says too.
 */
import type { Line } from './line.js';
import type { PlainStyle, Style, Weight } from './style.js';

export type Color = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

export interface Look {
  /** null: what the place it is shown in has for text. */
  readonly color: Color | null;
  readonly weight: Weight;
  /** What tells two lanes of one colour apart. */
  readonly mark?: 'underline' | 'inverse';
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
  one.color === other.color && one.weight === other.weight && one.mark === other.mark;

export function lookOf(style: Style | undefined): Look {
  if (style === undefined) return PLAIN;
  if (typeof style === 'string') return LOOKS[style];
  if ('token' in style) return tokenLook(style.token);
  return { color: laneColor(style.lane), weight: style.weight, ...laneMark(style.lane) };
}

const PLAIN: Look = { color: null, weight: 'normal' };

const LOOKS: Readonly<Record<PlainStyle, Look>> = {
  strong: { color: null, weight: 'strong' },
  quiet: { color: null, weight: 'quiet' },
  heading: { color: null, weight: 'strong' },
  good: colored('green'),
  bad: colored('red'),
  code: colored('cyan'),
};

const LANES: readonly Color[] = ['cyan', 'magenta', 'green', 'blue', 'yellow'];

/** Main keeps the colour of text; the others take turns. */
const laneColor = (lane: number): Color | null =>
  lane === 0 ? null : (LANES[(lane - 1) % LANES.length] ?? null);

/** When all colours are taken, they come again, with a mark. */
function laneMark(lane: number): Pick<Look, 'mark'> {
  if (lane <= LANES.length) return {};
  return { mark: lane <= 2 * LANES.length ? 'underline' : 'inverse' };
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
  return { color, weight: 'normal' };
}
