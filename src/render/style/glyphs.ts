/** Everything that is drawn. The chart and the lanes use the same strokes, once lying and once standing. */

/** A stroke where the terminal shows Unicode, and what stands for it where it shows ASCII only. */
interface Either<Stroke> {
  readonly unicode: Stroke;
  readonly ascii: Stroke;
}

function either(unicode: string, ascii: string): Either<string>;
function either(unicode: readonly string[], ascii: readonly string[]): Either<readonly string[]>;
function either(unicode: unknown, ascii: unknown) {
  return { unicode, ascii };
}

const STROKES = {
  /** Upright, for lifelines in the lanes. */
  standing: {
    starting: either('┊', ':'),
    running: either('│', '|'),
    sleeping: either('╎', '!'),
    waiting: either('░', '.'),
    holding: either('▓', 'H'),
    holdingAndWaiting: either('▒', '%'),
    orphaned: either('║', '"'),
    zombie: either('z', 'z'),
  },
  /** Lying, for the rows of the chart. */
  lying: {
    starting: either('┈', ':'),
    running: either('─', '-'),
    sleeping: either('╌', '~'),
    waiting: either('░', '.'),
    holding: either('▓', '='),
    holdingAndWaiting: either('▒', '%'),
    orphaned: either('═', '"'),
    zombie: either('z', 'z'),
  },
  /** The activity a lesson is about. */
  activity: either('█', '#'),
  mark: {
    start: either('●', '*'),
    exit: either('■', 'x'),
    failed: either('✘', 'X'),
    wait: either('○', 'o'),
    acquire: either('◆', '+'),
    release: either('◇', '-'),
    print: either('»', '>'),
    put: either('▲', '^'),
    get: either('▼', 'v'),
    other: either('•', '*'),
    gap: either('⋮', ':'),
  },
  branch: {
    from: either('├', '+'),
    fromRight: either('┤', '+'),
    across: either('─', '-'),
    over: either('┼', '+'),
    back: either('╯', "'"),
    backRight: either('╰', "'"),
  },
  /** From the lifeline of who sent a message to the mark of who receives it. */
  arrow: {
    line: either('╌', '-'),
    toRight: either('▸', '>'),
    toLeft: either('◂', '<'),
  },
  /** Both in one cell of the chart. */
  putAndGet: either('⇅', '&'),
  /** Behind a lock's holder, as long as it held it. */
  holder: either('━', '='),
  grid: either('·', ' '),
  axis: {
    corner: either('└', '+'),
    line: either('─', '-'),
    tick: either('┴', '+'),
  },
  shown: either('✔', '[ok]'),
  notShown: either('✘', '[no]'),
  fact: either('•', '*'),
  bullet: either('•', '-'),
  pointer: either('›', '>'),
  rule: either('─', '-'),
  bar: either('█', '#'),
  ellipsis: either('…', '~'),
  /** From little to much. */
  density: either(
    [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
    [' ', '.', ':', '-', '=', '+', '*', '%', '#'],
  ),
  /** Opening and closing. */
  quote: either(['“', '”'], ['"', '"']),
};

/** The strokes of one terminal. */
type Drawn<Strokes> =
  Strokes extends Either<infer Stroke> ? Stroke : { readonly [Name in keyof Strokes]: Drawn<Strokes[Name]> };

export type Glyphs = Drawn<typeof STROKES>;

/** What a piece of a lifeline, or a cell of the chart, can stand for. */
export type StateName = keyof Glyphs['standing'];

const choose = (strokes: object, kind: keyof Either<string>): unknown =>
  kind in strokes
    ? (strokes as Either<string>)[kind]
    : Object.fromEntries(Object.entries(strokes).map(([name, inner]) => [name, choose(inner, kind)]));

const unicode = choose(STROKES, 'unicode') as Glyphs;
const ascii = choose(STROKES, 'ascii') as Glyphs;

export const glyphsFor = (view: { readonly unicode: boolean }): Glyphs => (view.unicode ? unicode : ascii);
