/** A lesson's or a learner's program to the CommonJS that runs: types gone, imports as require, every line where it was. */
import { compileFunction } from 'node:vm';
import { type Transform, transform } from 'sucrase';
import { findNamespace, nameUnsupported, type Unsupported } from './unsupported.js';

/** What CommonJS code finds around itself; the code returned by `transformProgram` expects exactly these. */
export const PROGRAM_SCOPE = ['exports', 'require', 'module', '__filename', '__dirname'] as const;

/** The program cannot be read. `line` and `column` count from 1; `lineText` is that line of the source. */
export class ProgramSyntaxError extends Error {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly lineText: string;
  /**
   * AWAIT: the code waits with `await`, which a blocking program neither needs nor may do. UNSUPPORTED: it is correct, but
   * does not work here; `unsupported` says what.
   */
  readonly code: 'PROGRAM_SYNTAX' | 'PROGRAM_AWAIT' | 'PROGRAM_UNSUPPORTED';
  readonly unsupported: Unsupported | undefined;

  constructor(
    message: string,
    code: ProgramSyntaxError['code'],
    path: string,
    source: string,
    place: Position,
    unsupported?: Unsupported,
  ) {
    super(message);
    this.name = 'ProgramSyntaxError';
    this.code = code;
    this.path = path;
    this.line = place.line;
    this.column = place.column;
    this.lineText = lineOf(source, place.line);
    this.unsupported = unsupported;
  }
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns a program into CommonJS code for a function of `PROGRAM_SCOPE`, to be compiled under the name `path`.
 *
 * Accepts what Node and TypeScript programs are written in: .ts .mts .cts .js .mjs .cjs, told apart by the ending of
 * `path` (nothing is read from disk). Line N of the result is line N of `source`, so errors point at the learner's line.
 *
 * @throws {ProgramSyntaxError} when the program cannot be read.
 */
export function transformProgram(source: string, path: string): string {
  const text = withoutByteOrderMark(source);
  return replaceImportMeta(toCommonJs(text, path), text, path);
}

/**
 * The program's own files it needs: what relative `import`s and `require`s name in code made by `transformProgram`, in
 * order. Text inside strings and comments may be listed too; such a file simply does not exist.
 */
export function listLocalImports(code: string): string[] {
  const found = code.matchAll(/\brequire\(\s*(['"])(\.{1,2}\/[^'"\n]+)\1\s*\)/g);
  return [...new Set([...found].map((match) => match[2] as string))];
}

function toCommonJs(text: string, path: string): string {
  if (path.endsWith('.cjs')) return text;
  const transforms: Transform[] = /\.[mc]?ts$/.test(path) ? ['typescript', 'imports'] : ['imports'];
  const code = runSucrase(text, path, transforms);
  const line = transforms.includes('typescript') ? findNamespace(text, code) : null;
  if (line !== null) throw unsupported('namespace', path, text, { line, column: 1 });
  // Nothing to import or export: a CommonJS file, which need not be strict.
  return code === `"use strict";${text}` ? text : code;
}

function runSucrase(text: string, path: string, transforms: Transform[]): string {
  try {
    return transform(text, {
      transforms,
      disableESTransforms: true,
      preserveDynamicImport: true,
      filePath: path,
    }).code;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: Position };
    if (!loc) throw error;
    const reason = message.replace(`Error transforming ${path}: `, '').replace(/ \(\d+:\d+\)$/, '');
    throw new ProgramSyntaxError(reason, 'PROGRAM_SYNTAX', path, text, {
      line: loc.line,
      column: loc.column,
    });
  }
}

/** `import.meta` means nothing in CommonJS. V8 says where each one is, which no search in text could do safely. */
function replaceImportMeta(code: string, text: string, path: string): string {
  const error = findSyntaxError(code, path);
  if (!error) return code;
  const upTo = `${code.slice(0, offsetOf(code, error.place))}meta`;
  const written = error.message.includes('import.meta') ? /\bimport\s*\.\s*meta$/.exec(upTo) : null;
  if (!written) throw explain(error, code, text, path);
  const lineBreaks = '\n'.repeat(written[0].split('\n').length - 1);
  const rest = code.slice(upTo.length);
  return replaceImportMeta(upTo.slice(0, written.index) + IMPORT_META + lineBreaks + rest, text, path);
}

const FILE_URL = 'require("node:url").pathToFileURL';
/** `main` is false: the program is run by another one, as with Python's `__name__ != "__main__"`. */
const IMPORT_META = `({dirname:__dirname,filename:__filename,url:${FILE_URL}(__filename).href,main:false,resolve:(s)=>${FILE_URL}(require.resolve(s)).href})`;

interface V8Error {
  readonly message: string;
  readonly place: Position;
  /** The characters V8 underlines. */
  readonly length: number;
}

/** What V8 has to say about `code`, without running it: sucrase lets through much that is not JavaScript. */
function findSyntaxError(code: string, path: string): V8Error | null {
  try {
    compileFunction(code, PROGRAM_SCOPE, { filename: path });
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [head = '', , underline = ''] = (error.stack ?? '').split('\n');
    const line = Number(/:(\d+)$/.exec(head)?.[1] ?? 1);
    const column = underline.search(/\^/) + 1 || 1;
    return { message: error.message, place: { line, column }, length: underline.trim().length };
  }
}

function explain(error: V8Error, code: string, text: string, path: string): ProgramSyntaxError {
  const place = { line: error.place.line, column: columnInSource(error, code, text) };
  if (error.message.startsWith('await is only valid')) {
    const message = "'await' does not work here: a program blocks instead, so it calls without await";
    return new ProgramSyntaxError(message, 'PROGRAM_AWAIT', path, text, place);
  }
  const what = nameUnsupported(lineOf(text, place.line), place.column);
  if (what !== null) return unsupported(what, path, text, place);
  return new ProgramSyntaxError(error.message, 'PROGRAM_SYNTAX', path, text, place);
}

function unsupported(what: Unsupported, path: string, text: string, place: Position): ProgramSyntaxError {
  return new ProgramSyntaxError(`${what} does not work here`, 'PROGRAM_UNSUPPORTED', path, text, place, what);
}

/** Within a line the transformation may have moved things: looks for the underlined characters in the source's line. */
function columnInSource({ place, length }: V8Error, code: string, text: string): number {
  const underlined = lineOf(code, place.line).slice(place.column - 1, place.column - 1 + length);
  const line = lineOf(text, place.line);
  if (line.startsWith(underlined, place.column - 1)) return place.column;
  const found = line.indexOf(underlined);
  return (found === -1 ? line.search(/\S|$/) : found) + 1;
}

function lineOf(text: string, line: number): string {
  return text.split(/\r\n|\n/)[line - 1] ?? '';
}

function offsetOf(text: string, { line, column }: Position): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function withoutByteOrderMark(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}
