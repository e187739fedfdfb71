import { describe, expect, it } from 'vitest';
import { type Circle, drawCircle } from '../../../src/render/pages/cycle-drawing.js';
import { toText } from '../../../src/render/style/ansi.js';
import { type Line, lineWidth } from '../../../src/render/style/line.js';
import { createPage } from '../../../src/render/style/page.js';
import type { View } from '../../../src/render/style/view.js';
import { view } from '../screen.js';

const draw = (circle: Circle, change: Partial<View> = {}) => {
  const page = createPage(view(change));
  return drawCircle(circle, page.columns, page);
};
const text = (lines: readonly Line[]) => toText(lines, view());
const two: Circle = { processes: ['p1', 'p2'], objects: ['knife', 'fork'] };

describe('drawCircle', () => {
  it('leads from each process to the one that has what it waits for, and back', () => {
    expect(text(draw(two))).toBe(
      '╭▸ p1 has “fork”, waits for “knife”, held by\n│  ↓\n╰─ p2 has “knife”, waits for “fork”, held by\n',
    );
  });

  it('draws with ASCII where that is all there is', () => {
    expect(text(draw(two, { unicode: false }))).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it('goes through a join', () => {
    const drawn = text(draw({ processes: ['p1', 'main'], objects: ['a', ''] }));
    expect(drawn).toContain('main has “a”, waits for the end of');
    expect(drawn).toContain('p1 waits for “a”, held by');
  });

  it.each([20, 30, 60])('fits into %i columns', (columns) => {
    for (const language of ['en', 'zh'] as const)
      for (const line of draw(two, { columns, language }))
        expect(lineWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('leaves out what nobody could follow', () => {
    const many = Array.from({ length: 9 }, (_, n) => `p${n}`);
    expect(draw({ processes: many, objects: many })).toEqual([]);
  });
});
