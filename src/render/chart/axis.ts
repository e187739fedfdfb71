/** The time axis: round numbers of seconds, far enough apart to be read. */
import type { Glyphs } from '../style/glyphs.js';
import { ink, type Line } from '../style/line.js';
import { padEnd } from '../style/text.js';
import { cellAt, type Scale } from './cells.js';

export interface Tick {
  readonly cell: number;
  readonly label: string;
}

/** Ticks from 0 on, at steps of 1, 2 or 5 times a power of ten. */
export function placeTicks(scale: Scale): Tick[] {
  const step = stepFor(scale);
  const ticks: Tick[] = [];
  for (let count = 0; ; count += 1) {
    const cell = cellAt(count * step, scale);
    if (count * step > scale.seconds * 1.0001 || cell >= scale.width) break;
    ticks.push({ cell, label: labelOf(count * step, step) });
  }
  return ticks;
}

/** Two lines: a rule with ticks, and their labels. */
export function axisLines(ticks: readonly Tick[], { width }: Scale, { axis }: Glyphs): [Line, Line] {
  const rule = Array.from({ length: width }, () => axis.line);
  let labels = '';
  for (const { cell, label } of ticks) {
    rule[cell] = cell === 0 ? axis.corner : axis.tick;
    if (cell + label.length <= width) labels = padEnd(labels, cell) + label;
  }
  return [[ink(rule.join(''), 'quiet')], [ink(labels, 'quiet')]];
}

function stepFor({ seconds, width }: Scale): number {
  for (let power = 10 ** Math.floor(Math.log10(Math.max(seconds, 0.001)) - 3); ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const step = digit * power;
      const gap = (step / seconds) * width;
      if (gap >= labelOf(seconds, step).length + 4) return step;
    }
  }
}

function labelOf(seconds: number, step: number): string {
  if (seconds === 0) return '0';
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return `${seconds.toFixed(decimals)}s`;
}
