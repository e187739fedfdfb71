/**
 * dist/mp.*, dist/lesson.*: the libraries `concur-lesson/mp` and `/lesson`; dist/lesson-process.cjs: the code of every lesson
 * process, in one file; dist/bootstrap.cjs: what loads that.
 */
import { bundle, fileAddress } from './bundle.mjs';
import { lazyModules } from './lazy-modules.mjs';

export async function buildLibrary() {
  const [programs, processes, lessons, ...esModules] = await Promise.all([
    bundle({
      ...FOR_PROCESSES,
      entryPoints: [
        { in: 'src/mp/index.ts', out: 'mp' },
        { in: 'src/mp/process/bootstrap.ts', out: 'bootstrap' },
      ],
    }),
    bundle({
      ...FOR_PROCESSES,
      entryPoints: [{ in: 'src/mp/process/lesson-process.ts', out: 'lesson-process' }],
      // a function, which the bootstrap calls (src/mp/process/bootstrap.ts)
      banner: { js: '(function (require, __filename, ownCode) {' },
      footer: { js: '})' },
    }),
    bundle({ ...COMMON_JS, entryPoints: [{ in: 'src/lesson/index.ts', out: 'lesson' }] }),
    writeEsModule('mp'),
    writeEsModule('lesson'),
  ]);
  return {
    files: Object.assign({}, programs.files, processes.files, lessons.files, ...esModules),
    inputs: [...programs.inputs, ...processes.inputs, ...lessons.inputs],
  };
}

const COMMON_JS = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // every lesson process reads all of mp: 1.2 ms of a 23 ms start; names stay, for stack traces
  minifyWhitespace: true,
  minifySyntax: true,
};

const FOR_PROCESSES = {
  ...COMMON_JS,
  // V8 reads text of one byte a character faster: 0.4 ms
  charset: 'ascii',
  define: fileAddress,
  plugins: [lazyModules],
};

/** One library per process, whichever way a program and its packages ask for it: the ES module names the other's parts. */
async function writeEsModule(name) {
  const { metafile } = await bundle({ entryPoints: [`src/${name}/index.ts`], format: 'esm' });
  const [{ exports }] = Object.values(metafile.outputs);
  return { [`${name}.mjs`]: `export { ${exports.join(', ')} } from './${name}.cjs';\n` };
}
