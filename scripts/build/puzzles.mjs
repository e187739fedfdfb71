/** puzzles/<id>/: read, checked, and made ready to be bundled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './bundle.mjs';
import { withoutTypes } from './exercises.mjs';
import { highlight } from './highlight.mjs';
import { BuildError, ROOT } from './root.mjs';

const FILES = ['meta.ts', 'program.ts', 'repaired.ts', 'text.en.md', 'text.zh.md'];
/** What judges it, by its kind. */
const JUDGES = { steer: 'goal', repair: 'check' };

/** Resolves to the puzzles in their order: { folder, meta, judge, parts }. */
export async function readPuzzles() {
  const names = readdirSync(join(ROOT, 'puzzles'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  for (const file of names.flatMap((name) => FILES.map((file) => `puzzles/${name}/${file}`)))
    requireFile(file);
  const imports = names.map((name, n) => `import { meta as meta${n} } from './puzzles/${name}/meta.ts';`);
  const { metas, transformProgram } = await importTypeScript(`
    export { transformProgram } from './src/lesson/transform.ts';
    ${imports.join('\n')}
    export const metas = [${names.map((_, n) => `meta${n}`).join(', ')}];`);
  const puzzles = names.map((name, index) => readPuzzle(name, metas[index], transformProgram));
  return puzzles.sort((a, b) => a.meta.order - b.meta.order);
}

function readPuzzle(name, meta, transformProgram) {
  const folder = join(ROOT, 'puzzles', name);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  if (meta.id !== name) throw new BuildError(`puzzles/${name}/meta.ts: its id is ${meta.id}`);
  const judge = JUDGES[meta.kind];
  requireFile(`puzzles/${name}/${judge}.ts`);
  const program = read('program.ts');
  return {
    folder,
    meta,
    judge,
    parts: {
      kind: meta.kind,
      stories: { en: read('text.en.md'), zh: read('text.zh.md') },
      programs: { ts: program, js: withoutTypes(program) },
      prepared: transformProgram(program, 'program.ts'),
      highlighted: highlight(program),
      repaired: highlight(read('repaired.ts')),
    },
  };
}

/** What lists need, small: every start of the tool that lists puzzles reads it. */
export function listOfPuzzles(puzzles) {
  return puzzles.map(({ meta: { id, order, kind, title, par = null } }) => ({
    id,
    order,
    kind,
    title,
    par,
  }));
}

function requireFile(file) {
  if (!existsSync(join(ROOT, file))) throw new BuildError(`${file} is missing`);
}
