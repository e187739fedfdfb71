import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'concur-lesson-build-'));
  for (const name of [
    'src',
    'lessons',
    'exercises',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsconfig.types.json',
  ]) {
    cpSync(packageFile(name), join(clone, name), { recursive: true });
  }
  symlinkSync(packageFile('node_modules'), join(clone, 'node_modules'));
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('npm run build', () => {
  it.each<[string, string, (file: string) => void, string]>([
    ['a missing file', 'text.zh.md', (file) => rmSync(file), 'text.zh.md is missing'],
    [
      'a missing section',
      'text.en.md',
      (file) => edit(file, '## Takeaways', '### Takeaways'),
      'text.en.md: "## Takeaways" is missing',
    ],
    [
      'a program that cannot be read',
      'lesson.ts',
      (file) => edit(file, 'export function main(', 'export function main(('),
      'lesson.ts:',
    ],
    [
      'a wrong meta',
      'meta.ts',
      (file) => edit(file, "id: 'lock-v1'", "id: 'lock-v9'"),
      `id "lock-v9" is not the folder's name`,
    ],
  ])('stops at %s of a lesson, says where, and leaves dist/ alone', (_, name, spoil, message) => {
    spoil(join(clone, 'lessons/lock-v1', name));
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build: lessons\/lock-v1\b/m);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(clone, 'dist'))).toBe(false);
  });

  it('rewrites what changed, removes what is gone, and leaves the rest', () => {
    expect(build().status).toBe(0);
    const dist = (name: string): string => join(clone, 'dist', name);
    const before = statSync(dist('lessons/lock-v2.cjs')).mtimeMs;
    writeFileSync(dist('left-over.txt'), '');
    edit(join(clone, 'lessons/lock-v1/text.en.md'), '## Takeaways', '## Takeaways\n\nSomething new.');
    expect(build().status).toBe(0);
    expect(readFileSync(dist('lessons/lock-v1.cjs'), 'utf8')).toContain('Something new.');
    expect(statSync(dist('lessons/lock-v2.cjs')).mtimeMs).toBe(before);
    expect(existsSync(dist('left-over.txt'))).toBe(false);
  });

  it('with --if-stale builds only after a change', () => {
    expect(build('--if-stale').stderr).toContain('built dist/');
    expect(build('--if-stale').stderr).toBe('');
    edit(join(clone, 'src/mp/index.ts'), /^/, '// a change\n');
    expect(build('--if-stale').stderr).toContain('built dist/');
  });
});

function build(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['scripts/build.mjs', ...args], { cwd: clone, encoding: 'utf8' });
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}
