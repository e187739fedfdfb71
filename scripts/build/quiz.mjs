/** dist/quiz.cjs: the questions of all lessons, in one file that nothing but the quiz loads. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { ROOT } from './root.mjs';

/** A lesson may have no quiz.ts. Bundled apart from the tool, whose chunks stay as they are for the other commands. */
export async function buildQuiz(lessons) {
  const asked = lessons.filter(({ folder }) => existsSync(join(folder, 'quiz.ts')));
  const imports = asked.map(
    ({ meta }, n) => `import { questions as questions${n} } from './lessons/${meta.id}/quiz.ts';`,
  );
  const chapters = asked.map(
    ({ meta }, n) => `{ lesson: ${JSON.stringify(meta.id)}, questions: questions${n} }`,
  );
  const { files, inputs } = await bundle({
    stdin: {
      contents: `${imports.join('\n')}\nexport const chapters = [${chapters.join(', ')}];`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
  });
  const [code] = Object.values(files);
  return { files: { 'quiz.cjs': code }, inputs };
}
