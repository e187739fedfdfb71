/** The legend of a chart: what occurs in its rows, and nothing else. */
import type { Glyphs, StateName } from '../style/glyphs.js';
import { ink, type Line, type Piece } from '../style/line.js';
import type { Style } from '../style/style.js';
import { cutText, widthOf } from '../style/text.js';
import { renderWords } from '../words/render.js';
import type { Drawing } from './drawing.js';
import { messageSigns } from './messages.js';
import type { Row } from './row.js';

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
  readonly style?: Style;
}

/** An entry is never broken. */
export function legendLines(rows: readonly Row[], drawing: Drawing): Line[] {
  const { columns, glyphs } = drawing.page;
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { sample, word, style } of entriesOf(rows, drawing)) {
    const text = ` ${cutText(word, columns - widthOf(sample) - 1, glyphs.ellipsis)}`;
    const width = widthOf(sample) + widthOf(text);
    if (used > 0 && used + 3 + width > columns) {
      lines.push([]);
      used = 0;
    }
    if (used > 0) lines.at(-1)?.push(ink('   '));
    lines.at(-1)?.push(ink(sample, style), ink(text, 'quiet'));
    used += (used > 0 ? 3 : 0) + width;
  }
  return used > 0 ? lines : [];
}

function entriesOf(rows: readonly Row[], { page, activityLabel }: Drawing): Entry[] {
  const { glyphs } = page;
  const words = renderWords[page.language].chart;
  const occurring = new Set(rows.flatMap(({ states }) => [...states]));
  const states = ORDER.filter((state) => occurring.has(state)).map((state) => ({
    sample: glyphs.lying[state].repeat(2),
    word: words.states[state],
  }));
  return [
    ...(occurring.has('activity') ? [{ sample: glyphs.activity.repeat(2), word: activityLabel }] : []),
    ...states,
    ...(['send', 'recv', 'both'] as const)
      .filter((kind) => rows.some(({ messages }) => messages?.has(kind)))
      .map((kind) => ({ sample: messageSigns(glyphs)[kind], word: words.messages[kind] })),
    ...(rows.some(({ failed }) => failed)
      ? [{ sample: glyphs.mark.failed, word: words.failed, style: 'bad' as const }]
      : []),
    ...rows.flatMap(({ entry }) => (entry === undefined ? [] : [{ sample: growing(glyphs), word: entry }])),
  ];
}

/** From little to much, in three steps. */
const growing = ({ density }: Glyphs): string => [1, 4, 8].map((at) => density[at]).join('');
