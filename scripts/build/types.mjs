/** dist/types/: the declarations of `concur-lesson/mp` and `concur-lesson/lesson`, and only those they refer to. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './root.mjs';

/** Twice the same files: TypeScript takes a declaration for an ES module's or a CommonJS one's by the folder it is in. */
export async function buildTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-types-'));
  try {
    await runTypeScript(folder);
    const files = {};
    const entries = ['mp', 'lesson'].map((name) => join(folder, name, 'index.d.ts'));
    for (const path of followReferences(entries)) {
      const text = readFileSync(path, 'utf8');
      files[`types/import/${relative(folder, path)}`] = text;
      files[`types/require/${relative(folder, path)}`] = text;
    }
    return { ...files, 'types/require/package.json': '{ "type": "commonjs" }\n' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTypeScript(outDir) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', outDir], {
    cwd: ROOT,
  });
}

function followReferences(entries) {
  const found = new Set(entries);
  for (const path of found) {
    const text = readFileSync(path, 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g)) {
      found.add(join(dirname(path), `${name}.d.ts`));
    }
  }
  return found;
}
