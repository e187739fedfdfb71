/** The legend of a chart: what occurs in its rows, and nothing else. */

import { cutText, ink, type Line, type Piece, widthOf } from '../style/ink.js';
import type { Paint } from '../style/palette.js';
import type { StateName } from '../words/render.js';
import type { Drawing, Row } from './row.js';

const ORDER: readonly StateName[] = [
  'holding',
  'holdingAndWaiting',
  'waiting',
  'running',
  'sleeping',
  'starting',
  'orphaned',
  'zombie',
];

interface Entry {
  readonly sample: string;
  readonly word: string;
  readonly paint?: Paint;
}

/** After an empty line; an entry is never broken. */
export function legendLines(rows: readonly Row[], drawing: Drawing): Line[] {
  const { view, palette, glyphs } = drawing;
  const lines: Piece[][] = [[], []];
  let used = 0;
  for (const { sample, word, paint } of entriesOf(rows, drawing)) {
    const text = ` ${cutText(word, view.columns - 3, glyphs.ellipsis)}`;
    const width = widthOf(sample) + widthOf(text);
    if (used > 0 && used + 3 + width > view.columns) {
      lines.push([]);
      used = 0;
    }
    if (used > 0) lines.at(-1)?.push(ink('   '));
    lines.at(-1)?.push(ink(sample, paint), ink(text, palette.quiet));
    used += (used > 0 ? 3 : 0) + width;
  }
  return lines;
}

function entriesOf(rows: readonly Row[], { glyphs, words, palette, activityLabel }: Drawing): Entry[] {
  const occurring = new Set(rows.flatMap(({ states }) => [...states]));
  const states = ORDER.filter((state) => occurring.has(state)).map((state) => ({
    sample: glyphs.lying[state].repeat(2),
    word: words.chart.states[state],
  }));
  return [
    ...(occurring.has('activity') ? [{ sample: glyphs.activity.repeat(2), word: activityLabel }] : []),
    ...states,
    ...(rows.some(({ messages }) => messages?.has('send'))
      ? [{ sample: glyphs.mark.put, word: words.chart.sends }]
      : []),
    ...(rows.some(({ messages }) => messages?.has('recv'))
      ? [{ sample: glyphs.mark.get, word: words.chart.receives }]
      : []),
    ...(rows.some(({ failed }) => failed)
      ? [{ sample: glyphs.mark.failed, word: words.chart.failed, paint: palette.bad }]
      : []),
  ];
}
