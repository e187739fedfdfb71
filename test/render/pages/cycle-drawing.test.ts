import { describe, expect, it } from 'vitest';
import { drawCircle } from '../../../src/render/pages/cycle-drawing.js';
import { toText } from '../../../src/render/style/ansi.js';
import { type Line, lineWidth } from '../../../src/render/style/line.js';
import { createPage } from '../../../src/render/style/page.js';
import type { View } from '../../../src/render/style/view.js';
import type { DeadlockStep } from '../../../src/verdict/deadlock/deadlock.js';
import { view } from '../screen.js';

const draw = (steps: readonly DeadlockStep[], change: Partial<View> = {}) => {
  const page = createPage(view(change));
  return drawCircle(steps, page.columns, page);
};
const text = (lines: readonly Line[]) => toText(lines, view());
const two = [
  { process: 'p1', object: 'knife' },
  { process: 'p2', object: 'fork' },
];

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
    const drawn = text(
      draw([
        { process: 'p1', object: 'a' },
        { process: 'main', object: '' },
      ]),
    );
    expect(drawn).toContain('main has “a”, waits for the end of');
    expect(drawn).toContain('p1 waits for “a”, held by');
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
