/** JSON that a command prints has no control character in it: it may be printed in a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';

/** Written into files. */
const FOR_FILES = ['exercise/files.ts'];

it('is made by printableJson', () => {
  const cli = packageFile('src/cli');
  const files = readdirSync(cli, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const indented = files.filter((name) =>
    /JSON\.stringify\([^;]*, null, 2\)/.test(readFileSync(join(cli, name), 'utf8')),
  );
  expect(indented).toEqual(FOR_FILES);
  const safe = files.filter((name) => /printableJson\(/.test(readFileSync(join(cli, name), 'utf8')));
  expect(safe.map((name) => name.replace(/\/.*/, ''))).toEqual(
    expect.arrayContaining(['exercise', 'kept', 'progress', 'puzzle', 'quiz', 'reading']),
  );
});
