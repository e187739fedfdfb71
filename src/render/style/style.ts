/** Styles of pieces: names for what a piece is. How each looks is in look.ts. */

export type Style = PlainStyle | LaneStyle | TokenStyle;

export type PlainStyle = 'strong' | 'quiet' | 'heading' | 'good' | 'bad' | 'code';

/** What belongs to a process. */
export interface LaneStyle {
  /** Place of the process in the order of appearance: 0 is main. */
  readonly lane: number;
  readonly weight: Weight;
}

export type Weight = 'normal' | 'strong' | 'quiet';

/** A word of a program. */
export interface TokenStyle {
  /** What it is, in highlight.js's words: "title.function". */
  readonly token: string;
}

export const laneStyle = (lane: number, weight: Weight = 'normal'): LaneStyle => ({ lane, weight });
