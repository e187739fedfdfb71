/** A program made ready to run: its file and what it imports relatively, as CommonJS text, once for all processes. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { packageFile } from '../../lesson/package-files.js';
import { moduleCandidates, type Program } from '../../mp/process/program.js';
import { nativeAddonPath } from '../../os/native.js';

/** A program, and how it was written: what travels to its processes is the first only. */
export interface PreparedProgram extends Program {
  /** The text of each file, by absolute path. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A program that cannot be run at all; `code` says why. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly code: 'NOT_FOUND' | 'UNREADABLE' | 'IS_A_FOLDER' | 'NOT_A_PROGRAM';

  constructor(code: ProgramError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A lesson's program, prepared when the package was built from `source`. Throws OsError NATIVE_UNAVAILABLE. */
export function prepareLesson(sourcePath: string, prepared: string, source: string): PreparedProgram {
  return complete(sourcePath, { [sourcePath]: prepared }, { [sourcePath]: source });
}

/**
 * A learner's program: `path` and all it imports by relative paths. Throws ProgramError, ProgramSyntaxError (its line
 * and column are the source's), OsError NATIVE_UNAVAILABLE.
 */
export async function prepareProgram(path: string): Promise<PreparedProgram> {
  const file = resolve(path);
  const modules: Record<string, string> = {};
  const sources: Record<string, string> = {};
  // loaded here, because shipped lessons do not need it
  const { listLocalImports, transformProgram } = await import('../../lesson/transform.js');
  const add = (module: string) => {
    sources[module] = readProgram(module);
    const code = transformProgram(sources[module], module);
    modules[module] = code;
    for (const request of listLocalImports(code)) {
      const found = moduleCandidates(resolve(dirname(module), request)).find(isProgram);
      if (found !== undefined && !(found in modules)) add(found);
    }
  };
  add(file);
  return complete(file, modules, sources);
}

function complete(
  file: string,
  modules: Program['modules'],
  sources: PreparedProgram['sources'],
): PreparedProgram {
  return { file, modules, sources, addon: nativeAddonPath(), bootstrap: packageFile('dist/bootstrap.cjs') };
}

const ENDING = /\.[cm]?[jt]s$/;

function isProgram(path: string): boolean {
  return ENDING.test(path) && isFile(path);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readProgram(path: string): string {
  if (isFolder(path)) {
    throw new ProgramError('IS_A_FOLDER', `${path} is a folder`);
  }
  if (!ENDING.test(path)) {
    throw new ProgramError(
      'NOT_A_PROGRAM',
      `${path} is not a program: expected a file that ends in .ts, .mts, .cts, .js, .mjs or .cjs`,
    );
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ProgramError('NOT_FOUND', `There is no file ${path}`, { cause });
    throw new ProgramError('UNREADABLE', `${path} cannot be read (${code})`, { cause });
  }
}
