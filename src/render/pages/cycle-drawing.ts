/** A circle of waiting, drawn: each process with what it has and what it waits for, an arrow to the one that has that. */
import type { DeadlockStep } from '../../verdict/deadlock/deadlock.js';
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';

/** More than this nobody follows with their eyes. */
const MOST = 8;

/** Two lines a process and one for the way back; none for a circle too large to draw. */
export function drawCircle(steps: readonly DeadlockStep[], width: number, page: Page): Line[] {
  if (steps.length < 2 || steps.length > MOST || width < 24) return [];
  const words = renderWords[page.language].verdict;
  const strokes = page.unicode ? UNICODE : ASCII;
  const line = (stroke: string, rest: Line = []): Line => [ink(stroke, 'bad'), ...rest];
  return steps.flatMap(({ process, object }, index) => {
    const has = steps.at(index - 1)?.object ?? '';
    const phrase = words.inCircle(process, has, object);
    const last = index === steps.length - 1;
    const head = index === 0 ? strokes.first : last ? strokes.last : strokes.middle;
    const told = wrap(inkPhrase(phrase, page), width - head.length);
    const lines = told.map((text, row) =>
      line(row === 0 ? head : last ? strokes.none : strokes.middle, text),
    );
    return last ? lines : [...lines, line(strokes.down)];
  });
}

const UNICODE = { first: '╭▸ ', down: '│  ↓', middle: '│  ', last: '╰─ ', none: '   ' };
const ASCII = { first: '+> ', down: '|  v', middle: '|  ', last: '+- ', none: '   ' };
