/** lessons/<id>/: read, checked, and made ready to be bundled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './bundle.mjs';
import { highlight } from './highlight.mjs';
import { BuildError, ROOT } from './root.mjs';

const FILES = ['lesson.ts', 'meta.ts', 'text.en.md', 'text.zh.md', 'check.ts', 'guide.ts'];

/** Resolves to the lessons in the course's order: { folder, meta, guide, texts, highlighted, prepared }. */
export async function readLessons() {
  const names = readdirSync(join(ROOT, 'lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  for (const name of names) requireFiles(name);
  const kit = await importKit(names);
  const lessons = names.map((name, index) => readLesson(name, kit.modules[index], kit));
  const problems = kit.findCourseProblems(
    lessons.map(({ meta }) => meta),
    names,
  );
  if (problems.length > 0) throw new BuildError(problems.join('\nbuild: '));
  return lessons.sort((a, b) => a.meta.order - b.meta.order);
}

/** The parts of src/ that know what a lesson is, and every lesson's meta, check and guide. */
function importKit(names) {
  const imports = names.map((name, n) => [
    `import { meta as meta${n} } from './lessons/${name}/meta.ts';`,
    `import { check as check${n} } from './lessons/${name}/check.ts';`,
    `import { guide as guide${n} } from './lessons/${name}/guide.ts';`,
  ]);
  return importTypeScript(`
    export { parseLessonText } from './src/lesson/lesson-text.ts';
    export { transformProgram } from './src/lesson/transform.ts';
    export { findCourseProblems } from './src/lesson/validate-lesson.ts';
    ${imports.flat().join('\n')}
    export const modules = [${names.map((_, n) => `{ meta: meta${n}, check: check${n}, guide: guide${n} }`).join(', ')}];
  `);
}

function requireFiles(name) {
  for (const file of FILES) {
    if (!existsSync(join(ROOT, 'lessons', name, file)))
      throw new BuildError(`lessons/${name}/${file} is missing`);
  }
}

function readLesson(name, { meta, check, guide }, kit) {
  const folder = join(ROOT, 'lessons', name);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  if (typeof check !== 'function') throw new BuildError(`lessons/${name}/check.ts: check is not a function`);
  const source = read('lesson.ts');
  if (/\r|^\uFEFF/.test(source)) throw new BuildError(`lessons/${name}/lesson.ts: CRLF or a byte order mark`);
  return {
    folder,
    meta,
    guide,
    texts: {
      en: explain(`lessons/${name}/text.en.md`, () => kit.parseLessonText(read('text.en.md'), 'en')),
      zh: explain(`lessons/${name}/text.zh.md`, () => kit.parseLessonText(read('text.zh.md'), 'zh')),
    },
    highlighted: highlight(source),
    prepared: explain(`lessons/${name}/lesson.ts`, () => kit.transformProgram(source, 'lesson.ts')),
  };
}

/** Puts the file's name before what is wrong with it. */
function explain(file, work) {
  try {
    return work();
  } catch (error) {
    throw new BuildError(`${file}${error.line ? `:${error.line}` : ''}: ${error.message}`, { cause: error });
  }
}
