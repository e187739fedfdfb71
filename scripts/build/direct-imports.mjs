/** `concur-lesson/lesson` is one index; what a lesson names of it is imported from where it is, so that it loads nothing else. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

const INDEX = join(ROOT, 'src/lesson/index.ts');
const IMPORT = /^import (type )?\{([^}]*)\} from 'concur-lesson\/lesson';/gm;
const EXPORT = /^export (type )?(?:\{([^}]*)\}|\*) from '([^']+)\.js';/gm;
/** What a file declares and exports, as the formatter writes it. */
const DECLARED = /^export (?:const|function\*?|class) (\w+)/gm;

/**
 * An esbuild plugin. Splitting puts a file into one chunk and loads what it imports as a whole, an index too, whatever is
 * used of it: by way of the index each lesson would load the sentences of all kinds of findings that lessons share.
 */
export const directImports = {
  name: 'direct-imports',
  setup({ onLoad }) {
    const homes = readHomes(INDEX);
    onLoad({ filter: /\/lessons\/[^/]+\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(IMPORT, (_, typeOnly, names) =>
        typeOnly
          ? ''
          : valuesIn(names)
              .map((name) => importOf(name, homes))
              .join(''),
      ),
      loader: 'ts',
    }));
  },
};

/** Each name that a file exports as a value → the file that declares it. */
function readHomes(file) {
  const code = readFileSync(file, 'utf8');
  const own = [...code.matchAll(DECLARED)].map(([, name]) => [name, file]);
  const passedOn = [...code.matchAll(EXPORT)].flatMap(([, typeOnly, names, from]) => {
    if (typeOnly) return [];
    const home = join(dirname(file), `${from}.ts`);
    return names === undefined ? [...readHomes(home)] : valuesIn(names).map((name) => [name, home]);
  });
  return new Map([...own, ...passedOn]);
}

/** A name the index does not have is left to it, for esbuild to tell. */
function importOf(name, homes) {
  return `import { ${name} } from ${JSON.stringify(homes.get(name) ?? 'concur-lesson/lesson')};`;
}

function valuesIn(names) {
  const all = names.split(',').map((name) => name.trim());
  return all.filter((name) => name !== '' && !name.startsWith('type '));
}
