/** A page to read: Enter goes on, first to what is further below. */
import type { PageTurn } from './flow.js';
import { drawPage, lastTop, type PageBody, roomOn } from './frame.js';
import { type KeyPage, type Stage, turnOf } from './key-page.js';

export interface Reading {
  /** The line on top. */
  readonly top: number;
  /** Which of the ways to see it, for pages that have two. */
  readonly way: number;
}

/** `body`: what there is to read, and how; `ways`: how many ways there are to see it, changed by `c`. */
export function createReader(
  body: (stage: Stage, way: number) => PageBody,
  ways = 1,
): KeyPage<Reading, PageTurn> {
  return {
    start: { top: 0, way: 0 },
    draw: ({ top, way }, stage) => drawPage(body(stage, way), top, stage),
    press: (state, key, stage) => {
      const turn = turnOf(key);
      if (turn) return { answer: turn };
      if (key === 'c' && ways > 1) return { state: { top: 0, way: (state.way + 1) % ways } };
      const last = lastTop(body(stage, state.way).lines.length, stage);
      const top = Math.min(state.top, last);
      if (key === 'enter' && top === last) return { answer: 'on' };
      return { state: { ...state, top: Math.min(last, Math.max(0, scrolled(top, key, stage, last))) } };
    },
  };
}

/** A screen less one line, so that one finds one's place again. */
function scrolled(top: number, key: string, stage: Stage, last: number): number {
  const page = Math.max(1, roomOn(stage) - 1);
  switch (key) {
    case 'enter':
    case 'space':
    case 'pageDown':
      return top + page;
    case 'pageUp':
      return top - page;
    case 'down':
      return top + 1;
    case 'up':
      return top - 1;
    case 'home':
      return 0;
    case 'end':
      return last;
    default:
      return top;
  }
}
