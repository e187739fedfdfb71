import { describe, expect, it } from 'vitest';
import type { CodeMark } from '../../../src/lesson/lesson.js';
import {
  findMark,
  type ProgramExtent,
  renderMarkedProgram,
} from '../../../src/render/parts/marked-program.js';
import { textOf } from '../../../src/render/style/line.js';
import { createPage } from '../../../src/render/style/page.js';
import { view } from '../screen.js';

const PROGRAM = [
  "import { Lock } from 'concur-lesson/mp';",
  '',
  'export function work(door: Lock) {',
  '  door.acquire();',
  '  paint();',
  '  dry();',
  '  look();',
  '  door.release();',
  '}',
  '',
  'function never() {}',
  '',
];
const why = { en: 'One at a time.', zh: '一次一个。' };
const MARKS: CodeMark[] = [
  { code: 'acquire', why },
  { code: 'door.release();\n}', why },
];

function draw(extent: ProgramExtent, columns = 80): string[] {
  const program = PROGRAM.map((text) => (text === '' ? [] : [['', text] as const]));
  const page = createPage(view({ columns }));
  const lines = renderMarkedProgram(program, MARKS, { extent, gap: (lines) => `${lines} left out` }, page);
  return lines.map((line) => textOf(line).trimEnd());
}

describe('a marked program', () => {
  it('whole: each line with its number, marked ones with a mark, and why below the last of them', () => {
    expect(draw('whole')).toEqual([
      "   1  import { Lock } from 'concur-lesson/mp';",
      '   2',
      '   3  export function work(door: Lock) {',
      '›  4    door.acquire();',
      '        ╰ One at a time.',
      '   5    paint();',
      '   6    dry();',
      '   7    look();',
      '›  8    door.release();',
      '›  9  }',
      '      ╰ One at a time.',
      '  10',
      '  11  function never() {}',
    ]);
  });

  it('near: with neighbours and the function they are in; what is left out is counted', () => {
    expect(draw('near')).toEqual([
      '      ⋮ 2 left out',
      '   3  export function work(door: Lock) {',
      '›  4    door.acquire();',
      '        ╰ One at a time.',
      '   5    paint();',
      '   6    dry();',
      '   7    look();',
      '›  8    door.release();',
      '›  9  }',
      '      ╰ One at a time.',
      '      ⋮ 2 left out',
    ]);
  });

  it('marked: these alone, in the function they are in', () => {
    expect(draw('marked').map((line) => line.slice(0, 4))).toEqual([
      '   3',
      '›  4',
      '    ',
      '›  8',
      '›  9',
      '    ',
    ]);
  });

  it('on a narrow screen code and reasons go on below themselves', () => {
    for (const line of draw('whole', 24)) expect(line.length).toBeLessThanOrEqual(24);
  });
});

describe('findMark', () => {
  it.each([
    ['acquire', { first: 3, last: 3 }],
    ['door.release();\n}', { first: 7, last: 8 }],
    ['door', null],
    ['wait', null],
    ['release();\n}', null],
  ])('%j: %j', (code, place) => {
    expect(findMark(PROGRAM, { code, why })).toEqual(place);
  });
});
