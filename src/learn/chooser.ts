/** A page to choose on: one of several, some of several, or all of them in an order. */
import { renderMarkdown } from '../render/parts/markdown.js';
import { beside } from '../render/style/hang.js';
import { ink, lineWidth } from '../render/style/line.js';
import { createPage } from '../render/style/page.js';
import type { View } from '../render/style/view.js';
import { type Caption, drawPage, type PageBody, textLines, topFor } from './frame.js';
import { type KeyPage, turnOf } from './key-page.js';

/** `one`: Enter chooses. `some`: Space marks. `order`: Space says what comes next. */
export type ChoosingKind = 'one' | 'some' | 'order';

export interface Choices {
  readonly kind: ChoosingKind;
  readonly caption: Caption;
  readonly keys: readonly string[];
  /** What stands above: what is asked. */
  readonly asked: (view: View) => readonly string[];
  /** What can be chosen, as Markdown. */
  readonly options: (view: View) => readonly string[];
}

export interface Choosing {
  readonly cursor: number;
  /** Marked ones, in the order they were marked in. */
  readonly marked: readonly number[];
}

/** Answered with the places of what was chosen; nothing of `some` or `order`: nothing is known. */
export function createChooser(choices: Choices): KeyPage<Choosing, readonly number[] | 'back' | 'leave'> {
  return {
    start: { cursor: 0, marked: [] },
    draw: (state, stage) => {
      const body = choicesBody(choices, state, stage.view);
      return drawPage(body, topFor(body, stage), stage);
    },
    press: (state, key, stage) => {
      const turn = turnOf(key);
      if (turn) return { answer: turn };
      const of = choices.options(stage.view).length;
      if (key === 'enter') return decide(choices.kind, state, of);
      const cursor = move(state.cursor, key, of);
      const marks = choices.kind !== 'one' && (key === 'space' || numberOf(key, of) !== null);
      return { state: { cursor, marked: marks ? toggle(state.marked, cursor) : state.marked } };
    },
  };
}

/** An order is an answer when it is whole. */
function decide(kind: ChoosingKind, state: Choosing, of: number) {
  const { cursor, marked } = state;
  if (kind === 'one') return { answer: [cursor] };
  return kind === 'order' && marked.length > 0 && marked.length < of ? { state } : { answer: marked };
}

function move(cursor: number, key: string, of: number): number {
  if (key === 'up') return Math.max(0, cursor - 1);
  if (key === 'down') return Math.min(of - 1, cursor + 1);
  if (key === 'home' || key === 'pageUp') return 0;
  if (key === 'end' || key === 'pageDown') return of - 1;
  return (numberOf(key, of) ?? cursor + 1) - 1;
}

/** The number that was pressed, if there are so many. */
function numberOf(key: string, of: number): number | null {
  return /^[1-9]$/.test(key) && Number(key) <= of ? Number(key) : null;
}

const toggle = (marked: readonly number[], place: number): number[] =>
  marked.includes(place) ? marked.filter((each) => each !== place) : [...marked, place];

/** The lines of the page, and which of them are the cursor's. */
function choicesBody(choices: Choices, { cursor, marked }: Choosing, view: View): PageBody {
  const lines = [...choices.asked(view)];
  let focus = 0;
  choices.options(view).forEach((text, place) => {
    const option = optionLines(
      text,
      place,
      place === cursor,
      markOf(choices.kind, marked, place, view),
      view,
    );
    lines.push(...option);
    if (place === cursor) focus = lines.length - 1;
  });
  return { caption: choices.caption, keys: choices.keys, lines, focus };
}

function optionLines(text: string, place: number, isAt: boolean, mark: string, view: View): string[] {
  const page = createPage(view);
  const style = isAt ? 'code' : undefined;
  const cursor = isAt ? (view.unicode ? '❯' : '>') : ' ';
  const head = [ink(`${cursor} ${mark}${place + 1}. `, style)];
  const told = renderMarkdown(text, Math.max(8, page.textWidth - lineWidth(head)), page, style);
  return textLines(beside(head, told), view);
}

function markOf(kind: ChoosingKind, marked: readonly number[], place: number, { unicode }: View): string {
  const at = marked.indexOf(place);
  switch (kind) {
    case 'one':
      return '';
    case 'some':
      return `${at === -1 ? (unicode ? '◯' : '[ ]') : unicode ? '◉' : '[x]'} `;
    case 'order':
      return `[${at === -1 ? ' ' : at + 1}] `;
  }
}
