/** Everything that is drawn. The chart and the lanes use the same strokes, once lying and once standing. */

/** What a piece of a lifeline, or a cell of the chart, can stand for. */
export type StateName =
  | 'starting'
  | 'running'
  | 'sleeping'
  | 'waiting'
  | 'holding'
  | 'holdingAndWaiting'
  | 'orphaned'
  | 'zombie';

export interface Glyphs {
  /** Upright, for lifelines in the lanes. */
  readonly standing: Readonly<Record<StateName, string>>;
  /** Lying, for the rows of the chart. */
  readonly lying: Readonly<Record<StateName, string>>;
  /** The activity a lesson is about. */
  readonly activity: string;
  readonly mark: {
    readonly start: string;
    readonly exit: string;
    readonly failed: string;
    readonly wait: string;
    readonly acquire: string;
    readonly release: string;
    readonly print: string;
    readonly put: string;
    readonly get: string;
    readonly other: string;
    readonly gap: string;
  };
  readonly branch: {
    readonly from: string;
    readonly fromRight: string;
    readonly across: string;
    readonly over: string;
    readonly back: string;
    readonly backRight: string;
  };
  /** From the lifeline of who sent a message to the mark of who receives it. */
  readonly arrow: { readonly line: string; readonly toRight: string; readonly toLeft: string };
  /** Behind a lock's holder, as long as it held it. */
  readonly holder: string;
  readonly grid: string;
  readonly axis: {
    readonly corner: string;
    readonly line: string;
    readonly tick: string;
  };
  readonly shown: string;
  readonly notShown: string;
  readonly fact: string;
  readonly bullet: string;
  readonly pointer: string;
  readonly rule: string;
  readonly bar: string;
  readonly ellipsis: string;
  /** From little to much. */
  readonly density: readonly string[];
  readonly quote: readonly [open: string, close: string];
}

const unicode: Glyphs = {
  standing: {
    starting: '┊',
    running: '│',
    sleeping: '╎',
    waiting: '░',
    holding: '▓',
    holdingAndWaiting: '▒',
    orphaned: '║',
    zombie: 'z',
  },
  lying: {
    starting: '┈',
    running: '─',
    sleeping: '╌',
    waiting: '░',
    holding: '▓',
    holdingAndWaiting: '▒',
    orphaned: '═',
    zombie: 'z',
  },
  activity: '█',
  mark: {
    start: '●',
    exit: '■',
    failed: '✘',
    wait: '○',
    acquire: '◆',
    release: '◇',
    print: '»',
    put: '▲',
    get: '▼',
    other: '•',
    gap: '⋮',
  },
  branch: { from: '├', fromRight: '┤', across: '─', over: '┼', back: '╯', backRight: '╰' },
  arrow: { line: '╌', toRight: '▸', toLeft: '◂' },
  holder: '━',
  grid: '·',
  axis: { corner: '└', line: '─', tick: '┴' },
  shown: '✔',
  notShown: '✘',
  fact: '•',
  bullet: '•',
  pointer: '›',
  rule: '─',
  bar: '█',
  ellipsis: '…',
  density: [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  quote: ['“', '”'],
};

const ascii: Glyphs = {
  standing: {
    starting: ':',
    running: '|',
    sleeping: '!',
    waiting: '.',
    holding: 'H',
    holdingAndWaiting: '%',
    orphaned: '"',
    zombie: 'z',
  },
  lying: {
    starting: ':',
    running: '-',
    sleeping: '~',
    waiting: '.',
    holding: '=',
    holdingAndWaiting: '%',
    orphaned: '"',
    zombie: 'z',
  },
  activity: '#',
  mark: {
    start: '*',
    exit: 'x',
    failed: 'X',
    wait: 'o',
    acquire: '+',
    release: '-',
    print: '>',
    put: '^',
    get: 'v',
    other: '*',
    gap: ':',
  },
  branch: { from: '+', fromRight: '+', across: '-', over: '+', back: "'", backRight: "'" },
  arrow: { line: '-', toRight: '>', toLeft: '<' },
  holder: '=',
  grid: ' ',
  axis: { corner: '+', line: '-', tick: '+' },
  shown: '[ok]',
  notShown: '[no]',
  fact: '*',
  bullet: '-',
  pointer: '>',
  rule: '-',
  bar: '#',
  ellipsis: '~',
  density: [' ', '.', ':', '-', '=', '+', '*', '%', '#'],
  quote: ['"', '"'],
};

export const glyphsFor = (view: { readonly unicode: boolean }): Glyphs => (view.unicode ? unicode : ascii);
