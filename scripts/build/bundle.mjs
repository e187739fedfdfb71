/** The esbuild settings that every output shares. */
import * as esbuild from 'esbuild';
import { ROOT } from './root.mjs';

/** Bundles to memory. Resolves to { files: path in dist → text, inputs: paths of the sources that went in, metafile }. */
export async function bundle(options) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // The only package that stays one: it brings a native library per platform.
    external: ['koffi'],
    outdir: 'dist',
    write: false,
    metafile: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    ...options,
  });
  const files = Object.fromEntries(outputFiles.map((file) => [inDist(file.path), file.text]));
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  return { files, inputs, metafile };
}

/** Bundles TypeScript and imports it, for what the build itself needs of src/ and lessons/. */
export async function importTypeScript(contents, options = {}) {
  const { files } = await bundle({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    format: 'esm',
    ...options,
  });
  const [code] = Object.values(files);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** CommonJS has no import.meta. A path is enough for createRequire(), which is all that asks for an address; a real one costs 0.3 ms. */
export const fileAddress = { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' };

function inDist(path) {
  return path.slice(path.indexOf('/dist/', ROOT.length - 1) + '/dist/'.length);
}
