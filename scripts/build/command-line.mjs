/** dist/cli/, dist/lessons/, dist/exercises/ and dist/puzzles/: the tool, in chunks that are loaded when a command needs them. */
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundle, fileAddress } from './bundle.mjs';
import { directImports } from './direct-imports.mjs';
import { foldChunks } from './fold.mjs';
import { ROOT } from './root.mjs';

/**
 * esbuild splits ES modules only, but they cost a third of a bare Node start more than CommonJS (measured: `list`
 * 1.8 x bare Node as ES modules, 1.45 x as CommonJS). So it splits first, then each chunk becomes CommonJS.
 */
export async function buildCommandLine(lessons, exercises, puzzles) {
  const { files, inputs, metafile } = await bundle({
    entryPoints: [
      { in: 'src/cli/main.ts', out: 'cli/main' },
      // packages that are asked for late, by name; see SPARED
      ...LATE.map((name) => ({ in: name, out: `cli/${name}` })),
      ...lessons.map(({ meta }) => ({ in: `lesson:${meta.id}`, out: `lessons/${meta.id}` })),
      ...exercises.map(({ meta }) => ({ in: `exercise:${meta.id}`, out: `exercises/${meta.id}` })),
      ...puzzles.map(({ meta }) => ({ in: `puzzle:${meta.id}`, out: `puzzles/${meta.id}` })),
    ],
    format: 'esm',
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    plugins: [
      lessonModules(lessons),
      exerciseModules(exercises),
      puzzleModules(puzzles),
      directImports,
      sparedModules,
    ],
  });
  const ofPackages = (name) =>
    Object.keys(metafile.outputs[`dist/${name}`].inputs).every((input) =>
      /node_modules\/|^spared:/.test(input),
    );
  const chunks = Object.entries(files).map(async ([name, code]) => [
    name,
    await toCommonJs(code, { minifyIdentifiers: ofPackages(name) }),
  ]);
  const imports = readImports(metafile);
  const list = Object.keys(files).find((name) => /^cli\/list-\w+\.cjs$/.test(name));
  return {
    files: foldChunks(Object.fromEntries(await Promise.all(chunks)), imports, ['cli/main.cjs', list]),
    inputs,
  };
}

/** Path of an output → the chunks it imports as it is loaded. */
function readImports({ outputs }) {
  const inDist = (path) => path.slice('dist/'.length);
  return Object.fromEntries(
    Object.entries(outputs).map(([path, output]) => [
      inDist(path),
      output.imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map((each) => inDist(each.path)),
    ]),
  );
}

/** `lesson:<id>`: a module with all of one lesson (`BuiltLesson` in src/lesson/load-lesson.ts). */
function lessonModules(lessons) {
  return {
    name: 'lesson',
    setup(build) {
      build.onResolve({ filter: /^lesson:/ }, ({ path }) => ({
        path: path.slice('lesson:'.length),
        namespace: 'lesson',
      }));
      build.onLoad({ filter: /./, namespace: 'lesson' }, ({ path: id }) => {
        const { folder, guide, texts, highlighted, prepared } = lessons.find(({ meta }) => meta.id === id);
        const parts = Object.entries({ guide, texts, highlighted, prepared });
        const contents = [
          `export { meta } from './meta.ts';`,
          `export { check } from './check.ts';`,
          ...parts.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
        ];
        return { contents: contents.join('\n'), resolveDir: folder, loader: 'ts' };
      });
      // what it comes to, so that no lesson loads the words it is written with
      build.onLoad({ filter: /\/lessons\/[^/]+\/meta\.ts$/ }, ({ path }) => {
        const { meta } = lessons.find(({ folder }) => join(folder, 'meta.ts') === path);
        return { contents: `export const meta = ${JSON.stringify(meta)};`, loader: 'js' };
      });
    },
  };
}

/** `exercise:<id>`: a module with all of one exercise (`Exercise` in src/exercise/load-exercise.ts). */
function exerciseModules(exercises) {
  return {
    name: 'exercise',
    setup(build) {
      build.onResolve({ filter: /^exercise:/ }, ({ path }) => ({
        path: path.slice('exercise:'.length),
        namespace: 'exercise',
      }));
      build.onLoad({ filter: /./, namespace: 'exercise' }, ({ path: id }) => {
        const { folder, tasks, starters, solution } = exercises.find(({ meta }) => meta.id === id);
        const parts = Object.entries({ tasks, starters, solution });
        const contents = [
          `export { meta } from './meta.ts';`,
          `export { check } from './check.ts';`,
          ...parts.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
        ];
        return { contents: contents.join('\n'), resolveDir: folder, loader: 'ts' };
      });
    },
  };
}

/** `puzzle:<id>`: a module with all of one puzzle (`BuiltPuzzle` in src/puzzle/load-puzzle.ts). */
function puzzleModules(puzzles) {
  return {
    name: 'puzzle',
    setup(build) {
      build.onResolve({ filter: /^puzzle:/ }, ({ path }) => ({
        path: path.slice('puzzle:'.length),
        namespace: 'puzzle',
      }));
      build.onLoad({ filter: /./, namespace: 'puzzle' }, ({ path: id }) => {
        const { folder, judge, parts } = puzzles.find(({ meta }) => meta.id === id);
        const contents = [
          `export { meta } from './meta.ts';`,
          `export { ${judge} } from './${judge}.ts';`,
          ...Object.entries(parts).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
        ];
        return { contents: contents.join('\n'), resolveDir: folder, loader: 'ts' };
      });
    },
  };
}

/** Packages in a file of their own, so that what asks for them late can do without until then. */
const LATE = ['chalk', 'fast-string-width'];

/** What packages load at their start and most commands never use, with the milliseconds each costs on Node 20. */
const SPARED = [
  // 2.5 ms: commander starts other programs for a feature not used here.
  {
    module: 'node:child_process',
    into: '/node_modules/commander/',
    contents: `export const spawn = (...args) => require('node:child_process').spawn(...args);`,
  },
  // 5 ms: the tables of wide characters, built on the first text that is not ASCII.
  {
    module: 'fast-string-width',
    into: '/src/render/',
    contents: `export default (...args) => require('./fast-string-width.cjs').default(...args);`,
  },
  // 3 ms: streams and network, for one question about the terminal.
  {
    module: 'node:tty',
    into: '/node_modules/chalk/',
    contents: `export default { isatty: (descriptor) => require('node:tty').isatty(descriptor) };`,
  },
  // 4 ms: colours, with all that chalk asks about the terminal; files and pipes get none.
  {
    module: 'chalk',
    into: '/src/render/',
    contents: `export function Chalk(options) { return new (require('./chalk.cjs').Chalk)(options); }`,
  },
];

const sparedModules = {
  name: 'spared',
  setup(build) {
    const filter = new RegExp(`^(?:${SPARED.map(({ module }) => module).join('|')})$`);
    build.onResolve({ filter }, ({ path, importer }) => {
      const spared = SPARED.find(({ module, into }) => module === path && importer.includes(into));
      return spared && { path, namespace: 'spared', pluginData: spared };
    });
    build.onResolve({ filter: /^\.\/.*\.cjs$/, namespace: 'spared' }, ({ path }) => ({
      path,
      external: true,
    }));
    build.onLoad({ filter: /./, namespace: 'spared' }, ({ pluginData: { contents } }) => ({
      contents,
      resolveDir: ROOT,
    }));
  },
};

/** The names in our own code stay, for stack traces. */
async function toCommonJs(code, { minifyIdentifiers }) {
  const result = await esbuild.transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    // import() of a chunk becomes a late require.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers,
    define: fileAddress,
  });
  return result.code;
}
