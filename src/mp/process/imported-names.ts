/** The names a program takes from `concur-lesson/mp`: a misspelt one is told by its name, not by where it fails. */
import { basename } from 'node:path';
import { MpError } from '../errors.js';

/** How a named import looks once it is CommonJS: a variable for the library, and `variable.name` where it is used. */
const LIBRARY_VARIABLE = /\bvar (_\w+) = require\(['"]concur-lesson\/mp['"]\)/;

/**
 * Looks through `code`, a module's CommonJS text, for names that `library` does not have.
 *
 * @throws MpError NO_SUCH_NAME, with the names there are.
 */
export function requireKnownNames(
  file: string,
  code: string,
  library: Readonly<Record<string, unknown>>,
): void {
  const variable = LIBRARY_VARIABLE.exec(code)?.[1];
  if (variable === undefined) return;
  const used = [...code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))].map(
    ([, name]) => name as string,
  );
  const unknown = used.find((name) => !(name in library));
  if (unknown === undefined) return;
  const names = Object.keys(library).sort((a, b) => a.localeCompare(b, 'en'));
  throw new MpError(
    'NO_SUCH_NAME',
    `${basename(file)} imports ${unknown} from concur-lesson/mp, which has no such name. It has ${names.join(', ')}`,
  );
}
