/**
 * Checks what the lessons and the pages say against the tool as it is built: npm run check:content [-- part of a check's name]
 *
 * Lists every problem as file:line and ends with 1 if there is one. Progress goes to standard error.
 */
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { importTypeScript } from './build/bundle.mjs';
import { ROOT } from './build/root.mjs';
import { build } from './build.mjs';

const [filter = ''] = process.argv.slice(2);
await build({ ifStale: true });
const { CHECKS, readContent, openTool, described } = await importChecks();
const content = readContent(
  ROOT,
  described.sort((a, b) => a.meta.order - b.meta.order),
);
const tool = openTool(ROOT);
try {
  const problems = [];
  for (const check of CHECKS.filter(({ name }) => name.includes(filter)))
    problems.push(...(await perform(check)));
  for (const { file, line, message } of problems) console.log(`${file}:${line}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  tool.close();
}

async function perform({ name, find }) {
  const start = performance.now();
  const tell = (now) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${name}: ${now}`);
  tell('…');
  const problems = await find(content, tool, tell);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const result = problems.length === 0 ? 'yes' : `no, ${problems.length} problems`;
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${name}: ${result} (${seconds} s)\n`);
  return problems;
}

function importChecks() {
  const ids = readdirSync(`${ROOT}lessons`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const imports = ids.flatMap(({ name }, n) => [
    `import { meta as meta${n} } from './lessons/${name}/meta.ts';`,
    `import { guide as guide${n} } from './lessons/${name}/guide.ts';`,
    // a lesson may have no questions
    existsSync(`${ROOT}lessons/${name}/quiz.ts`)
      ? `import { questions as questions${n} } from './lessons/${name}/quiz.ts';`
      : `const questions${n} = [];`,
  ]);
  const lessons = ids.map((_, n) => `{ meta: meta${n}, guide: guide${n}, questions: questions${n} }`);
  return importTypeScript(
    `export * from './scripts/content/checks.ts';
    ${imports.join('\n')}
    export const described = [${lessons.join(', ')}];`,
    // the bundle runs from memory: what it knows about its place it has from here
    {
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${ROOT}dist/cli/check.cjs`).href) },
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
      },
    },
  );
}
