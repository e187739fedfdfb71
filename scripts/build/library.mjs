/** dist/mp.*, dist/lesson.*: the libraries `concur-lesson/mp` and `/lesson`; dist/bootstrap.cjs: what every lesson process runs, in one file. */
import { bundle, fileAddress } from './bundle.mjs';
import { lazyModules } from './lazy-modules.mjs';

export async function buildLibrary() {
  const [programs, lessons, ...esModules] = await Promise.all([
    bundle({
      ...COMMON_JS,
      entryPoints: [
        { in: 'src/mp/index.ts', out: 'mp' },
        { in: 'src/mp/process/bootstrap.ts', out: 'bootstrap' },
      ],
      define: fileAddress.define,
      banner: { js: fileAddress.banner },
      plugins: [lazyModules],
    }),
    bundle({ ...COMMON_JS, entryPoints: [{ in: 'src/lesson/index.ts', out: 'lesson' }] }),
    writeEsModule('mp'),
    writeEsModule('lesson'),
  ]);
  return {
    files: Object.assign({}, programs.files, lessons.files, ...esModules),
    inputs: [...programs.inputs, ...lessons.inputs],
  };
}

const COMMON_JS = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // every lesson process reads all of mp: 1.2 ms of a 23 ms start; names stay, for stack traces
  minifyWhitespace: true,
  minifySyntax: true,
};

/** One library per process, whichever way a program and its packages ask for it: the ES module names the other's parts. */
async function writeEsModule(name) {
  const { metafile } = await bundle({ entryPoints: [`src/${name}/index.ts`], format: 'esm' });
  const [{ exports }] = Object.values(metafile.outputs);
  return { [`${name}.mjs`]: `export { ${exports.join(', ')} } from './${name}.cjs';\n` };
}
