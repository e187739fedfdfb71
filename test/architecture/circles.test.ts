import { expect, it } from 'vitest';
import { findCircles } from './circles.js';
import { listImports } from './sources.js';

it('finds a circle once, wherever it is entered, late imports included', () => {
  const files = {
    'src/cli/main.ts': "import { c } from '../mp/c.js';",
    'src/mp/a.ts': "import { b } from './b.js';",
    'src/mp/b.ts': "const c = await import('./c.js');",
    'src/mp/c.ts': "export * from './a.js';",
  };
  expect(circlesOf(files)).toEqual(['circle: src/mp/a.ts > src/mp/b.ts > src/mp/c.ts > src/mp/a.ts']);
});

it.each([
  ['a type import', "import type { Words } from './words.js';"],
  ['a type among others', "import { type Words, say } from './words.js';"],
  ['the type of a late import', "type Words = import('./words.js').Words;"],
])('finds a circle that %s closes', (_, code) => {
  const files = { 'src/i18n/en.ts': code, 'src/i18n/words.ts': "import { en } from './en.js';" };
  expect(circlesOf(files)).toEqual(['circle: src/i18n/en.ts > src/i18n/words.ts > src/i18n/en.ts']);
});

it('finds two circles that share a file', () => {
  const files = {
    'src/mp/a.ts': "import './b.js';\nimport './c.js';",
    'src/mp/b.ts': "import './a.js';",
    'src/mp/c.ts': "import './a.js';",
  };
  expect(circlesOf(files)).toHaveLength(2);
});

it('takes a shared import for no circle', () => {
  const files = {
    'src/mp/a.ts': "import { b } from './b.js';\nimport { c } from './c.js';",
    'src/mp/b.ts': "import { c } from './c.js';",
  };
  expect(circlesOf(files)).toEqual([]);
});

function circlesOf(files: Readonly<Record<string, string>>): string[] {
  return findCircles(Object.entries(files).flatMap(([path, code]) => listImports({ path, code })));
}
