/** Which process a name or a mark belongs to can be seen, with or without knowing the order of colours. */
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/render/style/ansi.js';
import { ink } from '../../src/render/style/line.js';
import { lookOf } from '../../src/render/style/look.js';
import { laneStyle } from '../../src/render/style/style.js';

const LANES = Array.from({ length: 21 }, (_, lane) => lane);

describe('the look of a lane', () => {
  it('is no other lane’s: where a colour comes round again its name has another mark', () => {
    const looks = LANES.map((lane) => JSON.stringify(lookOf(laneStyle(lane, 'strong'))));
    expect(new Set(looks).size).toBe(LANES.length);
  });

  it('is colour alone for strokes and cells, and for the first of each colour', () => {
    for (const lane of LANES) expect(lookOf(laneStyle(lane)).round).toBe(0);
    for (const lane of LANES.slice(0, 6)) expect(lookOf(laneStyle(lane, 'strong')).round).toBe(0);
  });

  it('is underlined, slanted, or both', () => {
    const painted = (lane: number) => toText([[ink('p', laneStyle(lane, 'strong'))]], { color: 1 });
    expect([1, 6, 11, 16].map(painted)).toEqual([
      '\u001b[36m\u001b[1mp\u001b[22m\u001b[39m\n',
      '\u001b[36m\u001b[1m\u001b[4mp\u001b[24m\u001b[22m\u001b[39m\n',
      '\u001b[36m\u001b[1m\u001b[3mp\u001b[23m\u001b[22m\u001b[39m\n',
      '\u001b[36m\u001b[1m\u001b[4m\u001b[3mp\u001b[23m\u001b[24m\u001b[22m\u001b[39m\n',
    ]);
    expect(toText([[ink('p', laneStyle(6, 'strong'))]], { color: 0 })).toBe('p\n');
  });
});
