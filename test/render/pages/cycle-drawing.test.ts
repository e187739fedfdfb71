import { describe, expect, it } from 'vitest';
import { drawCircle } from '../../../src/render/pages/cycle-drawing.js';
import { glyphsFor } from '../../../src/render/style/glyphs.js';
import { lineWidth, toText } from '../../../src/render/style/ink.js';
import { createPalette } from '../../../src/render/style/palette.js';
import type { View } from '../../../src/render/style/view.js';
import { renderWords } from '../../../src/render/words/render.js';
import type { DeadlockStep } from '../../../src/verdict/deadlock/deadlock.js';

const view = (change: Partial<View> = {}): View => ({
  columns: 80,
  color: 0,
  unicode: true,
  language: 'en',
  ...change,
});
const draw = (steps: readonly DeadlockStep[], change: Partial<View> = {}) => {
  const look = view(change);
  const set = {
    palette: createPalette(look),
    glyphs: glyphsFor(look),
    unicode: look.unicode,
    lane: () => null,
  };
  return drawCircle(steps, renderWords[look.language], set, look.columns);
};
const two = [
  { process: 'p1', object: 'knife' },
  { process: 'p2', object: 'fork' },
];

describe('drawCircle', () => {
  it('leads from each process to the one that has what it waits for, and back', () => {
    expect(toText(draw(two))).toBe(
      '╭▸ p1 has “fork”, waits for “knife”, held by\n│  ↓\n╰─ p2 has “knife”, waits for “fork”, held by\n',
    );
  });

  it('draws with ASCII where that is all there is', () => {
    expect(toText(draw(two, { unicode: false }))).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it('goes through a join', () => {
    const text = toText(
      draw([
        { process: 'p1', object: 'a' },
        { process: 'main', object: '' },
      ]),
    );
    expect(text).toContain('main has “a”, waits for the end of');
    expect(text).toContain('p1 waits for “a”, held by');
  });

  it.each([20, 30, 60])('fits into %i columns', (columns) => {
    for (const language of ['en', 'zh'] as const)
      for (const line of draw(two, { columns, language }))
        expect(lineWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('leaves out what nobody could follow', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ process: `p${n}`, object: `a${n}` }));
    expect(draw(many)).toEqual([]);
  });
});
