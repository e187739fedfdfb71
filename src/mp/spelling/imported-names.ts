/** The names a program takes from `concur-lesson/mp`: a misspelt one is told by its name, not by where it fails. */
import { basename } from 'node:path';
import { nearest } from '../../i18n/did-you-mean.js';
import { MpError } from '../errors.js';
import { MISSING, MISSING_YET } from './missing-names.js';

type Library = Readonly<Record<string, unknown>>;

/** How a named import looks once it is CommonJS: a variable for the library, and `variable.name` where it is used. */
const LIBRARY_VARIABLE = /\bvar (_\w+) = require\(['"]concur-lesson\/mp['"]\)/;

/**
 * The `library` as a module gets it, whose CommonJS text is `code`. Throws MpError NO_SUCH_NAME (CPython: ImportError) for
 * names it imports and `library` does not have, with how they are called here or what to use instead. If it imports
 * everything (`import * as mp`), it is told when it uses such a name (CPython: AttributeError).
 */
export function libraryFor(file: string, code: string, library: Library): Library {
  const variable = LIBRARY_VARIABLE.exec(code)?.[1];
  if (variable === undefined) return library;
  const used = [...code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))].map(
    ([, name]) => name as string,
  );
  const unknown = used.find((name) => !(name in library));
  if (unknown !== undefined) throw noSuchName(file, unknown, library);
  return code.includes(`_interopRequireWildcard(${variable})`) ? outspoken(file, library) : library;
}

/** Throws MpError NO_SUCH_NAME if a module imports the tool, and means the library. */
export function refuseTool(file: string, imported: string): void {
  if (imported !== 'concur-lesson') return;
  throw new MpError(
    'NO_SUCH_NAME',
    `${basename(file)} imports concur-lesson, which is the tool and not the library. Write \`from 'concur-lesson/mp'\``,
  );
}

/** What JavaScript itself looks for in any object. */
const ASKED_OF_ANYTHING = ['then', 'default', 'toJSON'];

function outspoken(file: string, library: Library): Library {
  return new Proxy(library, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name in library) return library[name as string];
      if (name === '__esModule') return true; // or its names would be copied
      if (ASKED_OF_ANYTHING.includes(name)) return undefined;
      throw noSuchName(file, name, library);
    },
  });
}

function noSuchName(file: string, name: string, library: Library): MpError {
  return new MpError('NO_SUCH_NAME', `${basename(file)} imports ${whatToDo(name, Object.keys(library))}`);
}

function whatToDo(name: string, known: readonly string[]): string {
  const own = sameName(name, known);
  if (own !== undefined) return `${name} from concur-lesson/mp, where it is called ${own}`;
  for (const [missing, yet] of [[MISSING_YET, ' yet'] as const, [MISSING, ''] as const]) {
    const python = sameName(name, Object.keys(missing));
    if (python !== undefined) {
      return `${name}, and concur-lesson/mp has no ${name}${yet}. ${missing[python]}`;
    }
  }
  const meant = nearest(name, known);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  const names = [...known].sort((a, b) => a.localeCompare(b, 'en'));
  return `${name} from concur-lesson/mp, which has no such name.${hint} It has ${names.join(', ')}`;
}

/** The one of `names` that is the same but for Python's underscores and for capitals. */
function sameName(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => plain(each) === plain(name));
}

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();
