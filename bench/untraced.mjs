/** Runs a program's main() with nobody watching, so that the primitives are measured and not the event log. */
import { pathToFileURL } from 'node:url';
import { importTypeScript } from '../scripts/build/bundle.mjs';
import { ROOT } from '../scripts/build/root.mjs';
import { readOutput } from './measure.mjs';

// Bundled code runs from memory; it finds the package's files by the place where it would be built to.
const { encodeRequest, prepareProgram } = await importTypeScript(
  `export { encodeRequest } from './src/mp/process/child-request.ts'; export { prepareProgram } from './src/run/start/prepare.ts';`,
  {
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${ROOT}dist/cli/bench.cjs`).href) },
  },
);

/** Resolves to a function that runs the program and returns what it wrote. */
export async function prepareUntraced(path) {
  const program = await prepareProgram(path);
  const request = {
    role: 'main',
    name: 'main',
    path: 'main',
    parent: null,
    daemon: false,
    traced: false,
    program,
    parameters: {},
    settings: { seed: 1, speed: 1 },
  };
  return () => readOutput([process.execPath, program.bootstrap, 'main'], { input: encodeRequest(request) });
}
