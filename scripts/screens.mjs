/**
 * Renders every screen from recorded logs and from the lessons, so that before and after a change can be compared byte
 * for byte: nothing runs, the same logs give the same files.
 *
 * node scripts/screens.mjs --logs DIR --out DIR
 *
 * The logs: <name>.ndjson, as `run --json` prints them, among them those that are compared (see compare-screens.ts).
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, fileAddress } from './build/bundle.mjs';
import { readLessons } from './build/lessons.mjs';
import { ROOT } from './build/root.mjs';

const { values } = parseArgs({ options: { logs: { type: 'string' }, out: { type: 'string' } } });
if (!values.logs || !values.out) throw new Error('node scripts/screens.mjs --logs DIR --out DIR');
// what an earlier call left there would look like screens of this one
if (existsSync(values.out) && readdirSync(values.out).length > 0)
  throw new Error(`${values.out} is not empty`);

const lessons = await readLessons();
const folder = mkdtempSync(join(tmpdir(), 'screens-'));
try {
  const { writeScreens, checks } = await loadRenderer(lessons.map(({ meta }) => meta));
  const built = lessons.map((lesson) => ({ ...lesson, check: checks[lesson.meta.id] }));
  const { screens, sha256 } = writeScreens(built, values.logs, values.out);
  console.log(`${screens} screens, sha256 ${sha256}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** As a package in a folder of its own: there is the catalogue of the lessons where the program looks for it. */
async function loadRenderer(metas) {
  const { files } = await bundle({
    stdin: { contents: entry(metas), resolveDir: ROOT },
    format: 'cjs',
    define: fileAddress,
  });
  const program = join(folder, 'dist/cli/screens.cjs');
  mkdirSync(join(folder, 'dist/cli'), { recursive: true });
  mkdirSync(join(folder, 'dist/lessons'));
  writeFileSync(program, Object.values(files)[0]);
  writeFileSync(join(folder, 'dist/lessons/catalog.json'), JSON.stringify(metas));
  return createRequire(program)(program);
}

function entry(metas) {
  const imports = metas.map(({ id }, n) => `import { check as check${n} } from './lessons/${id}/check.ts';`);
  const checks = metas.map(({ id }, n) => `${JSON.stringify(id)}: check${n}`);
  return `export { writeScreens } from './scripts/screens/render.ts';
    ${imports.join('\n')}
    export const checks = { ${checks.join(', ')} };`;
}
