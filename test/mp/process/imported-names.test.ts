import { describe, expect, it } from 'vitest';
import { transformProgram } from '../../../src/lesson/transform.js';
import { requireKnownNames } from '../../../src/mp/process/imported-names.js';

const library = { Lock: 1, print: 1, Process: 1 };
const check = (source: string) =>
  requireKnownNames('/home/me/mine.ts', transformProgram(source, 'mine.ts'), library);

describe('names imported from concur-lesson/mp', () => {
  it.each([
    "import { Lock, print } from 'concur-lesson/mp';\nnew Lock(); print('x');",
    "import { Lock as Mutex } from 'concur-lesson/mp';\nnew Mutex();",
    "import { type Connection, Lock } from 'concur-lesson/mp';\nexport const f = (c: Connection) => new Lock();",
    "import * as mp from 'concur-lesson/mp';\nnew mp.Lock();",
    'export function main() {}',
  ])('fine: %s', (source) => {
    expect(() => check(source)).not.toThrow();
  });

  it.each([
    "import { Lok } from 'concur-lesson/mp';\nnew Lok();",
    "import { print, Lok as Mutex } from 'concur-lesson/mp';\nprint('x');\nnew Mutex();",
  ])('unknown: %s', (source) => {
    expect(() => check(source)).toThrow(
      expect.objectContaining({
        code: 'NO_SUCH_NAME',
        message:
          'mine.ts imports Lok from concur-lesson/mp, which has no such name. It has Lock, print, Process',
      }),
    );
  });
});
