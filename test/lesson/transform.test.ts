import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  listLocalImports,
  PROGRAM_SCOPE,
  ProgramSyntaxError,
  transformProgram,
} from '../../src/lesson/transform.js';

const require = createRequire(import.meta.url);

describe('transformProgram: lines', () => {
  const everything = `#!/usr/bin/env node
import { here, type Lane } from 'concur-lesson/mp';
import type {
  A,
  B,
} from './types.ts';
import {
  unused,
} from './unused.ts';

interface Shape<T extends object> {
  readonly side: T;

  area(): number;
}
type Union =
  | 'one'
  | 'two';
declare function elsewhere(
  a: number,
): void;
enum Color {
  Red = here('mark 1') as number,
  Green,
}
abstract class Base<T> {
  declare readonly later: T;
  abstract area(): number;
  constructor(
    private readonly x: number,
    public y = here('mark 2'),
  ) {}
}
export class Square extends Base<Lane> implements Partial<Shape<object>> {
  static { here('mark 3'); }
  #side: number = here('mark 4') as number;
  override area(): number {
    return this.#side satisfies number;
  }
}
function generic<
  T extends object,
>(
  this: void,
  value: T | Union,
  second?: T,
): asserts value is T {
  here('mark 5');
}
export const arrow = async <T,>(
  a: T,
): Promise<T> => {
  here('mark 6');
  return a as unknown as T;
};
export default function main(this: void): void {
  here(\`mark 7 \${
    here('mark 8')
  }\`);
  generic({} as object);
  const deep = { a: { b: 1_000n } } as { a?: { b?: bigint } };
  here(deep!.a?.b ? 'mark 9' : '');
  void arrow('');
  new Square(1);
}
export { main as second };
main();
`;

  it('are where they were, whatever TypeScript takes away', () => {
    const seen: [string, string][] = [];
    const here = (mark: string): number => {
      // the second line of a stack is the caller
      seen.push([
        mark.slice(0, 6),
        /program\.ts:(\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1] ?? '',
      ]);
      return 1;
    };
    run(everything, 'program.ts', { 'concur-lesson/mp': { here } });
    expect(seen.length).toBe(9);
    const lines = everything.split('\n');
    for (const [mark, line] of seen)
      expect(lines[Number(line) - 1], `${mark} at line ${line}`).toContain(mark);
  });

  it.each<[string, string, string]>([
    ['as TypeScript', everything, 'a.ts'],
    ['after a byte order mark', `\uFEFF${everything}`, 'a.mts'],
    ['with CRLF', everything.replaceAll('\n', '\r\n'), 'a.ts'],
    ['in JavaScript', 'const a = 1;\nimport fs from "node:fs";\n\nexport { a };\n', 'a.mjs'],
  ])('stay as many: %s', (_, source, path) => {
    expect(transformProgram(source, path).split('\n').length).toBe(source.split('\n').length);
  });
});

describe('transformProgram: modules', () => {
  it('imports from the library, from Node, from packages and from files beside it', () => {
    const source = `
      import { print } from 'concur-lesson/mp';
      import * as mp from 'concur-lesson/mp';
      import path, { join } from 'node:path';
      import * as os from 'node:os';
      import plain from 'plain-package';
      import modern, { part } from 'modern-package';
      import { value as renamed } from './beside.ts';
      export const all = [print, mp.print, path.join === join, os.EOL, plain.a, modern, part, renamed];`;
    const modules = {
      'concur-lesson/mp': { __esModule: true, print: 'print' },
      'plain-package': { a: 'plain' },
      'modern-package': { __esModule: true, default: 'default', part: 'part' },
      './beside.ts': { __esModule: true, value: 'beside' },
    };
    expect(run(source, 'a.ts', modules)['all']).toEqual([
      'print',
      'print',
      true,
      '\n',
      'plain',
      'default',
      'part',
      'beside',
    ]);
  });

  it('exports what the program exports, by identity', () => {
    const {
      work,
      again,
      default: main,
      counter,
    } = run(
      'export function work() {}\nexport { work as again };\nexport default work;\nexport let counter = 1;\ncounter += 1;',
      'a.ts',
      {},
    );
    expect(work).toBeTypeOf('function');
    expect(again).toBe(work);
    expect(main).toBe(work);
    expect(counter).toBe(2);
    expect((work as { name: string }).name).toBe('work');
  });

  it('knows where it is: import.meta', () => {
    const source = `// import.meta in a comment
      const text = 'import.meta.url', pattern = /import.meta/;
      export const all = [import.meta.url, import.meta.dirname, import . meta.filename, text, import
      .meta.main];
      export const line = new Error().stack;`;
    const { all, line } = run(source, '/a b/c.ts', {});
    expect(all).toEqual(['file:///a%20b/c.ts', '/a b', '/a b/c.ts', 'import.meta.url', false]);
    expect(line).toContain('/a b/c.ts:5:');
  });

  it('takes a CommonJS program as it is, sloppy if it is', () => {
    const source = 'undeclared = 1;\nmodule.exports = { main() { return undeclared; } };\n';
    for (const path of ['a.cjs', 'a.js']) expect(transformProgram(source, path)).toBe(source);
    expect((run(source, 'a.cjs', {})['main'] as () => number)()).toBe(1);
  });

  it('reads JavaScript as JavaScript', () => {
    expect(run('const a = 1, b = 2, c = 3;\nexport const d = a<b>(c);', 'a.mjs', {})['d']).toBe(false);
  });

  it('lists the files a program brings along', () => {
    const code = transformProgram(
      `import { a } from './a.ts';\nimport './b.js';\nexport * from '../c.mjs';\nimport fs from 'node:fs';
      import type { T } from './types.ts';\nexport const d = [a, fs, require("./d.cjs"), require('./d.cjs')];`,
      'x.ts',
    );
    expect(listLocalImports(code)).toEqual(['./a.ts', './b.js', '../c.mjs', './d.cjs']);
  });
});

describe('transformProgram: a program that cannot be read', () => {
  it.each<[source: string, path: string, line: number, column: number, message: string]>([
    ['const a = ;', 'a.ts', 1, 11, 'Unexpected token'],
    [
      'export function main() {\n  print("hi"\n  print("x");\n}',
      'a.ts',
      3,
      3,
      'Unexpected token, expected ","',
    ],
    ['\n\nlet x = 1;\nlet x = 2;', 'a.ts', 4, 5, "Identifier 'x' has already been declared"],
    ["\nlet y = 'abc\n", 'a.ts', 2, 9, 'Unterminated string constant'],
    [
      "import { stop } from 'x';\nexport function main(a: number) { stop(); break; }",
      'a.ts',
      2,
      43,
      'Illegal break statement',
    ],
    ['const a: number = 1;', 'a.js', 1, 8, 'Unexpected token, expected ";"'],
    ['module.exports = {', 'a.cjs', 1, 1, 'Unexpected end of input'],
    ['#!/usr/bin/env node\nconst = 1;', 'a.mjs', 2, 7, 'Unexpected token'],
  ])('%j in %s: line %i, column %i', (source, path, line, column, message) => {
    const lineText = source.split('\n')[line - 1];
    expect(failure(source, path)).toMatchObject({
      code: 'PROGRAM_SYNTAX',
      path,
      line,
      column,
      message,
      lineText,
    });
  });

  it.each(['const a = 1;\nawait a;', 'const a = 1;\nexport function main() { await a; }'])(
    '%j: await',
    (source) => {
      const { code, line, message } = failure(source, 'a.ts');
      expect({ code, line }).toEqual({ code: 'PROGRAM_AWAIT', line: 2 });
      expect(message).toContain('without await');
    },
  );
});

describe('what is correct elsewhere and does not work here', () => {
  it.each([
    ['namespace N { export const x = 1; }\nexport function main() { N.x; }', 'namespace', 1],
    ['export enum C { A }\nexport namespace N.M { export function f() {} }', 'namespace', 2],
    ['export enum C { A } namespace N { export const x = 1; } f(N.x);', 'namespace', 1],
    ['const a = 1; \n  namespace $N { export const x = 1; }\nf($N.x);', 'namespace', 2],
    ['function d(c: any) { return c; }\n@d\nclass A {}', 'decorator', 2],
    ['class A {\n  @d work() {}\n}', 'decorator', 2],
  ])('%j: %s in line %i', (source, unsupported, line) => {
    expect(failure(source, 'a.ts')).toMatchObject({ code: 'PROGRAM_UNSUPPORTED', unsupported, line });
  });

  it('using, where the engine does not know it', () => {
    const known = (() => {
      try {
        return Boolean(new Function('using x = null;'));
      } catch {
        return false;
      }
    })();
    const source = 'export function main() {\n  using x = open();\n}';
    if (known) expect(() => transformProgram(source, 'a.ts')).not.toThrow();
    else expect(failure(source, 'a.ts')).toMatchObject({ unsupported: 'using', line: 2 });
  });

  it.each([
    'namespace Types { export type A = number }\nexport const a: Types.A = 1;',
    'export namespace Types { export interface A { n: number } }',
    'declare namespace N { const x: number }\ndeclare module "m" { const y: number }',
    'const text = `\nnamespace N { const x = 1; }\n`; const N = text; N.at(0);',
    '/*\nnamespace N { const x = 1; }\n*/\nconst N = 1; f(N);',
    'const using = 1;\nconst namespace = using;',
  ])('%j is nothing of the kind', (source) => {
    expect(() => transformProgram(source, 'a.ts')).not.toThrow();
  });
});

function failure(source: string, path: string): ProgramSyntaxError {
  try {
    transformProgram(source, path);
  } catch (error) {
    if (error instanceof ProgramSyntaxError) return error;
    throw error;
  }
  throw new Error('it was read');
}

interface Exports {
  readonly [name: string]: unknown;
}

/** Runs a program as a lesson process does; `modules` answers its imports. */
function run(source: string, path: string, modules: Record<string, unknown>): Exports {
  const module = { exports: {} };
  const load = (name: string): unknown => modules[name] ?? require(name);
  const program = compileFunction(transformProgram(source, path), [...PROGRAM_SCOPE], { filename: path });
  program(module.exports, load, module, path, path.slice(0, path.lastIndexOf('/')));
  return module.exports;
}
