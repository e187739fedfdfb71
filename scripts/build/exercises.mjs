/** exercises/<id>/: read, checked, and made ready to be bundled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'sucrase';
import { importTypeScript } from './bundle.mjs';
import { highlight } from './highlight.mjs';
import { BuildError, ROOT } from './root.mjs';

const FILES = ['meta.ts', 'check.ts', 'starter.ts', 'solution.ts', 'task.en.md', 'task.zh.md'];

/** Resolves to the exercises in their order: { folder, meta, tasks, starters, solution }. */
export async function readExercises() {
  const names = readdirSync(join(ROOT, 'exercises'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  for (const file of names.flatMap((name) => FILES.map((file) => `exercises/${name}/${file}`))) {
    if (!existsSync(join(ROOT, file))) throw new BuildError(`${file} is missing`);
  }
  const imports = names.map((name, n) => `import { meta as meta${n} } from './exercises/${name}/meta.ts';`);
  const { metas } = await importTypeScript(
    `${imports.join('\n')}\nexport const metas = [${names.map((_, n) => `meta${n}`).join(', ')}];`,
  );
  const exercises = names.map((name, index) => readExercise(name, metas[index]));
  return exercises.sort((a, b) => a.meta.order - b.meta.order);
}

function readExercise(name, meta) {
  const folder = join(ROOT, 'exercises', name);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  if (meta.id !== name) throw new BuildError(`exercises/${name}/meta.ts: its id is ${meta.id}`);
  const starter = read('starter.ts');
  return {
    folder,
    meta,
    tasks: { en: read('task.en.md'), zh: read('task.zh.md') },
    starters: { ts: starter, js: withoutTypes(starter) },
    solution: highlight(read('solution.ts')),
  };
}

/** The program in JavaScript: as it was written, its types gone; those of parameters stand above, for editors. */
export function withoutTypes(source) {
  const documented = source.replace(/^export function \w+\((\w+: .*)\) \{$/gm, (line, parameters) => {
    const tags = parameters.split(/, (?=\w+: )/).map(describeParameter);
    return tags.length === 1
      ? `/** ${tags[0]} */\n${line}`
      : `/**\n${tags.map((tag) => ` * ${tag}`).join('\n')}\n */\n${line}`;
  });
  const { code } = transform(documented, { transforms: ['typescript'], disableESTransforms: true });
  return code
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** `tickets: Queue<number>` as a JSDoc tag; the library's types are imported, whether or not the program uses their values. */
function describeParameter(parameter) {
  const [name, type] = parameter.split(': ');
  return `@param {${type.replace(/\b[A-Z]\w*/g, `import('concur-lesson/mp').$&`)}} ${name}`;
}
