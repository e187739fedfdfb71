/** The errors of `concur-lesson/mp` in Chinese: each as it is thrown, with the names that are in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import * as errors from '../../src/mp/errors.js';
import * as troubles from '../../src/mp/pipe/trouble.js';
import { ERROR_CODES, errorIn } from '../../src/verdict/error-words.js';
import { crashFindings } from '../../src/verdict/trouble/crashed.js';
import { launch } from '../helpers/launch.js';
import { saidIn } from '../helpers/sentences.js';

const chinese = ({ name, message, code }: errors.MpError) => errorIn('zh', `${name}: ${message}`, code);

it('every code has its words', () => {
  const [, union = ''] =
    /type MpErrorCode =([^;]+);/.exec(readFileSync(packageFile('src/mp/errors.ts'), 'utf8')) ?? [];
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(30);
  expect([...ERROR_CODES].sort()).toEqual(codes.sort());
  for (const code of ERROR_CODES) {
    const said = errorIn('zh', 'MpError: some message without any name', code);
    expect(said).toMatch(/^MpError：.*[\u4e00-\u9fff].*[^。]$/);
    expect(said).not.toMatch(/undefined|null/);
  }
});

describe('an error of the library', () => {
  it.each([
    new errors.BrokenBarrierError('the one'),
    new errors.Empty('the one'),
    new errors.Full('the one'),
    new errors.EOFError('the one'),
    new errors.BrokenPipeError('the one'),
    ...Object.values(troubles).map((trouble) =>
      (trouble as (...values: unknown[]) => errors.MpError)(...valuesFor(trouble.toString())),
    ),
  ])('keeps its class and the name of what it is about: $message', (error) => {
    expect(error.code).toEqual(expect.any(String));
    const said = chinese(error);
    expect(said).toMatch(new RegExp(`^${error.name}：`));
    expect(said).toContain('“the one”');
    expect(said).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('keeps the name of a process, as the library really throws it', async () => {
    const { prints } = await launch('misuse.ts');
    const thrown = prints().map((text) => JSON.parse(text) as [string, string, string]);
    const ours = thrown.filter(([, code]) => (ERROR_CODES as readonly string[]).includes(code));
    expect(new Set(ours.map(([, code]) => code)).size).toBeGreaterThan(5);
    for (const [, code, message] of ours) {
      const said = errorIn('zh', `MpError: ${message}`, code);
      if (/\bchild(#\d)?\b/.test(message) && !code.startsWith('TARGET')) expect(said).toMatch(/：child/);
      if (message.includes('hidden')) expect(said).toContain('export function hidden');
    }
  });

  it('stays as it is in English, and where it is none of ours', () => {
    const line = 'EOFError: There is nothing more';
    expect(errorIn('en', line, 'EOF')).toBe(line);
    expect(errorIn('zh', 'Error: boom', undefined)).toBe('Error: boom');
    expect(errorIn('zh', 'Error: no such file', 'ENOENT')).toBe('Error: no such file');
  });

  it('is told in the verdict in both languages, and in the log as it was thrown', () => {
    const { name, message, code } = new errors.Empty('jobs');
    const data = { processes: ['p1'], exitcode: 1, error: `${name}: ${message}`, code, place: 'a.ts:3' };
    const { en, zh } = saidIn(crashFindings.of({ shown: null, data, evidence: [] }));
    expect(en).toBe(`p1 failed with exit code 1: Empty: ${message} (a.ts:3).`);
    expect(zh).toBe(
      'p1 出错退出，退出码 1：Empty：规定的时间里，队列 “jobs” 没有东西可取。可能这样的地方要捕获 Empty，或者多等一会儿（a.ts:3）。',
    );
  });
});

/** Arguments by the names of the parameters. */
function valuesFor(source: string): unknown[] {
  const [, parameters = ''] = /^[^(]*\(([^)]*)\)/.exec(source) ?? [];
  const values: Record<string, unknown> = {
    pipe: 'the one',
    what: 'send()',
    end: 'receiving',
    bytes: 900,
    most: 100,
  };
  return parameters.split(',').map((name) => values[name.trim()]);
}
