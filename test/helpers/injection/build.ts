/**
 * Builds src/mp with an injection point before and after every atomic access and every system call. Sources are taken as
 * they are: what they reach out with (Atomics, process.kill, node:fs, the C functions of src/os/native.ts) is replaced by
 * stand-ins that count.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const SRC = join(HERE, '../../../src');

export interface TestBuild {
  /** The bootstrap to start processes with. */
  readonly bootstrap: string;
  readonly remove: () => void;
}

export async function buildWithInjection(): Promise<TestBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-injection-'));
  const bootstrap = join(folder, 'bootstrap.cjs');
  await build({
    entryPoints: [join(SRC, 'mp/process/lesson-process.ts')],
    outfile: bootstrap,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['koffi'],
    logLevel: 'warning',
    // first of all, since sources read what they bind when they are loaded
    inject: [join(HERE, 'globals.ts')],
    define: {
      Atomics: 'atomicsInSteps',
      'process.kill': 'killInSteps',
      'import.meta.url': '__fileAddress',
    },
    banner: { js: 'const __fileAddress = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [standIns],
  });
  return { bootstrap, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const STEPS_OF_FS = `
  const { inSteps } = require(${JSON.stringify(join(HERE, 'points.ts'))});
  module.exports = inSteps(require('node:fs'), (name) => name.endsWith('Sync'));
`;

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:fs$/ }, ({ importer }) =>
      importer.startsWith(SRC) ? { path: 'fs', namespace: 'steps' } : undefined,
    );
    onResolve({ filter: /\/native\.js$/ }, ({ importer }) =>
      importer.startsWith(SRC) ? { path: join(HERE, 'native.ts') } : undefined,
    );
    onLoad({ filter: /^fs$/, namespace: 'steps' }, () => ({ contents: STEPS_OF_FS, resolveDir: HERE }));
  },
};
