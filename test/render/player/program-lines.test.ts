import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLines } from '../../../src/render/player/program-lines.js';

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `  line ${index + 1}`);

const TWO = ['function a() {', '  1', '  2', '}', '', 'function b() {', '  3', '  4', '}'];

describe('chooseLines', () => {
  it('takes all where all fit', () => {
    expect(chooseLines({ text: TWO, focus: 2, marked: [], rows: 9 })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('takes the function around the line, so that the picture stays while a process goes through it', () => {
    expect(chooseLines({ text: TWO, focus: 7, marked: [], rows: 4 })).toEqual([6, 7, 8, 9]);
    expect(chooseLines({ text: TWO, focus: 8, marked: [], rows: 4 })).toEqual([6, 7, 8, 9]);
  });

  it('takes what is around the line, more of what follows, where its function is too long', () => {
    expect(chooseLines({ text: numbered(50), focus: 20, marked: [], rows: 5 })).toEqual([19, 20, 21, 22, 23]);
  });

  it('shows where the others are, and that lines are left out between', () => {
    expect(chooseLines({ text: numbered(50), focus: 20, marked: [40], rows: 4 })).toEqual([20, 21, null, 40]);
  });

  it('shows a single line rather than that it is left out', () => {
    expect(chooseLines({ text: numbered(50), focus: 20, marked: [22], rows: 3 })).toEqual([20, 21, 22]);
  });

  it('has the line it is about, in order, and no more rows than there are', () => {
    const lines = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(lines, fc.array(lines), fc.integer({ min: 1, max: 20 }), (focus, marked, rows) => {
        const chosen = chooseLines({ text: numbered(60), focus, marked, rows });
        const shown = chosen.filter((line) => line !== null);
        expect(chosen.length).toBeLessThanOrEqual(rows);
        expect(shown).toContain(focus);
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
      }),
    );
  });
});
