import { describe, expect, it } from 'vitest';
import { transformProgram } from '../../../src/lesson/transform.js';
import * as mp from '../../../src/mp/index.js';
import { libraryFor, refuseTool } from '../../../src/mp/spelling/imported-names.js';
import { MISSING, MISSING_YET } from '../../../src/mp/spelling/missing-names.js';
import { launch } from '../../helpers/launch.js';

const library = { Lock: 1, print: 1, Process: 1, currentProcess: 1 };
const given = (source: string) =>
  libraryFor('/home/me/mine.ts', transformProgram(source, 'mine.ts'), library);
const imports = (name: string) => () =>
  given(`import { ${name} } from 'concur-lesson/mp';\nexport const x = ${name};`);
const told = (message: string) => expect.objectContaining({ code: 'NO_SUCH_NAME', message });

describe('names imported from concur-lesson/mp', () => {
  it.each([
    "import { Lock, print } from 'concur-lesson/mp';\nnew Lock(); print('x');",
    "import { Lock as Mutex } from 'concur-lesson/mp';\nnew Mutex();",
    "import { type Connection, Lock } from 'concur-lesson/mp';\nexport const f = (c: Connection) => new Lock();",
    'export function main() {}',
  ])('fine: %s', (source) => {
    expect(given(source)).toBe(library);
  });

  it.each([
    "import { Lok } from 'concur-lesson/mp';\nnew Lok();",
    "import { print, Lok as Mutex } from 'concur-lesson/mp';\nprint('x');\nnew Mutex();",
  ])('unknown: %s', (source) => {
    expect(() => given(source)).toThrow(
      told(
        'mine.ts imports Lok from concur-lesson/mp, which has no such name. Did you mean Lock? It has currentProcess, Lock, print, Process',
      ),
    );
  });

  it.each([
    ['current_process', 'currentProcess'],
    ['CurrentProcess', 'currentProcess'],
    ['lock', 'Lock'],
  ])('%s is called %s here', (name, own) => {
    expect(imports(name)).toThrow(
      told(`mine.ts imports ${name} from concur-lesson/mp, where it is called ${own}`),
    );
  });

  it('what Python has and we have not is told with what to use instead', () => {
    expect(imports('Pool')).toThrow(
      told(`mine.ts imports Pool, and concur-lesson/mp has no Pool yet. ${MISSING_YET['Pool']}`),
    );
    for (const name of ['get_context', 'getContext']) {
      expect(imports(name)).toThrow(
        told(`mine.ts imports ${name}, and concur-lesson/mp has no ${name}. ${MISSING['get_context']}`),
      );
    }
  });

  it('nothing is called missing that is here', () => {
    const missing = Object.keys({ ...MISSING, ...MISSING_YET });
    expect(missing.filter((name) => name in mp)).toEqual([]);
  });
});

describe('all of it, as Python imports it', () => {
  const all = given("import * as mp from 'concur-lesson/mp';\nexport const x = new mp.Lock();") as {
    [name: string]: unknown;
  };

  it('has its names, and answers JavaScript', () => {
    expect(all['Lock']).toBe(1);
    expect(all['__esModule']).toBe(true);
    expect([all['then'], all['default'], String(all)]).toEqual([undefined, undefined, '[object Object]']);
    expect(Object.keys(all)).toEqual(Object.keys(library));
  });

  it('tells an unknown one when it is used', () => {
    expect(() => all['current_process']).toThrow(
      told('mine.ts imports current_process from concur-lesson/mp, where it is called currentProcess'),
    );
  });

  it('in main and in children, where it has all its names', async () => {
    const { prints } = await launch('python-names.ts');
    const message = (name: string) =>
      `NO_SUCH_NAME python-names.ts imports ${name} from concur-lesson/mp, where it is called`;
    expect(prints('main')).toEqual([
      expect.stringMatching(/^getpid: \d+$/),
      `${message('current_process')} currentProcess`,
    ]);
    expect(prints('Process-1')).toEqual([
      `${message('cpu_count')} cpuCount`,
      `NO_SUCH_NAME python-names.ts imports get_logger, and concur-lesson/mp has no get_logger. ${MISSING['get_logger']}`,
    ]);
  });
});

describe('the tool instead of the library', () => {
  it('is told by its name, and nothing else is', () => {
    expect(() => refuseTool('/home/me/mine.ts', 'concur-lesson')).toThrow(
      told(
        "mine.ts imports concur-lesson, which is the tool and not the library. Write `from 'concur-lesson/mp'`",
      ),
    );
    for (const other of ['concur-lesson/mp', 'node:fs', './concur-lesson', 'concur'])
      expect(() => refuseTool('mine.ts', other)).not.toThrow();
  });
});
