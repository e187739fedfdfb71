/**
 * Colours, from the sixteen basic ones only, so that they follow the reader's own theme. White, black and bright
 * yellow are left out: each is invisible on somebody's background. Whatever a colour says, a glyph or a word says too.
 */
import { Chalk } from 'chalk';
import type { View } from './view.js';

export type Paint = (text: string) => string;

export interface Palette {
  /** Text in the colour of a lane; 0 is main, which keeps the terminal's own colour. */
  lane(index: number): Paint;
  laneStrong(index: number): Paint;
  laneQuiet(index: number): Paint;
  readonly plain: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly heading: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly code: Paint;
  /** Classes of highlight.js. */
  token(kind: string): Paint;
}

const plain: Paint = (text) => text;

const PLAIN: Palette = {
  lane: () => plain,
  laneStrong: () => plain,
  laneQuiet: () => plain,
  plain,
  strong: plain,
  quiet: plain,
  heading: plain,
  good: plain,
  bad: plain,
  code: plain,
  token: () => plain,
};

/** @returns the paints of one view; at colour level 0 each gives its text back unchanged, and chalk is not loaded. */
export function createPalette(view: Pick<View, 'color'>): Palette {
  if (view.color === 0) return PLAIN;
  const chalk = new Chalk({ level: view.color });
  const lanes = [chalk.cyan, chalk.magenta, chalk.green, chalk.blue, chalk.yellow];
  const laneColor = (index: number) => lanes[(index - 1) % lanes.length] as (typeof lanes)[number];
  const tokens: Readonly<Record<string, Paint>> = {
    keyword: chalk.magenta,
    literal: chalk.magenta,
    string: chalk.green,
    regexp: chalk.green,
    subst: plain,
    number: chalk.yellow,
    comment: chalk.dim,
    title: chalk.blue,
    'title.function': chalk.blue,
    'title.class': chalk.cyan,
    built_in: chalk.cyan,
    class: chalk.cyan,
    type: chalk.cyan,
    property: plain,
    attr: plain,
  };
  return {
    lane: (index) => (index === 0 ? plain : laneColor(index)),
    laneStrong: (index) => (index === 0 ? chalk.bold : laneColor(index).bold),
    laneQuiet: (index) => (index === 0 ? chalk.dim : laneColor(index).dim),
    plain,
    strong: chalk.bold,
    quiet: chalk.dim,
    heading: chalk.bold,
    good: chalk.green,
    bad: chalk.red,
    code: chalk.cyan,
    token: (kind) => tokens[kind] ?? tokens[kind.split(/[. ]/, 1)[0] ?? ''] ?? plain,
  };
}
