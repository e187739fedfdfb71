/**
 * The learner's program inside a lesson process: its modules, prepared by the observer as CommonJS text, and the
 * functions they export. A process target is found here by identity, as Python's *spawn* finds it by name.
 */
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { compileFunction, constants } from 'node:vm';
import { MpError } from '../errors.js';
import { libraryFor, refuseTool } from '../spelling/imported-names.js';
import { whileLoading } from './start/loading.js';

/** Everything a process needs to run the program. Travels to every child. */
export interface Program {
  /** Absolute path of the program's file. */
  readonly file: string;
  /** The file and the files it imports relatively, as CommonJS: absolute path to code. Line numbers are the source's. */
  readonly modules: Readonly<Record<string, string>>;
  /** The child bootstrap to start children with, and the native addon it loads. */
  readonly bootstrap: string;
  readonly addon: string;
}

export interface TargetPlace {
  /** Absolute path of the module that exports it, and under which name. */
  readonly module: string;
  readonly export: string;
}

type Exports = Record<string, unknown>;
type Library = Readonly<Record<string, unknown>>;

const LIBRARY = 'concur-lesson/mp';
const EXTENSIONS = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

const loaded = new Map<string, { exports: Exports }>();

/** The program's files as its writer names them: as seen from the folder of the program. By absolute path. */
export function fileNames({ file, modules }: Program): ReadonlyMap<string, string> {
  const folder = dirname(file);
  return new Map(Object.keys(modules).map((path) => [path, relative(folder, path)]));
}

/** Runs the program's file (not its main) and returns what it exports. `library` is what `concur-lesson/mp` gives it. */
export function loadProgram(program: Program, library: Library): Exports {
  return loadModule(program.file, program, library);
}

/** Whether the program's file exports a function main, as far as it is loaded. */
export function exportsMain({ file }: Program): boolean {
  return typeof loaded.get(file)?.exports['main'] === 'function';
}

/** Where `target` is exported. Throws MpError TARGET_NOT_EXPORTED with the way out. */
export function locateTarget(target: (...args: never[]) => unknown): TargetPlace {
  for (const [module, { exports }] of loaded) {
    for (const [name, value] of Object.entries(exports))
      if (value === target) return { module, export: name };
  }
  // JavaScript names a function after the property it is written in: `{ target: () => … }`
  const name = target.name === 'target' ? '' : target.name;
  throw new MpError(
    'TARGET_NOT_EXPORTED',
    `A new process starts by loading your program and looking for its target, but ${name || 'this function'} is not exported. ` +
      (name
        ? `Write \`export function ${name}(…)\``
        : 'Give it a name and export it: `export function work(…)`') +
      ' at the top level of your program',
  );
}

/** The function at `target`, in a process that has loaded the program. */
export function resolveTarget(
  target: TargetPlace,
  program: Program,
  library: Library,
): (...args: unknown[]) => unknown {
  return loadModule(target.module, program, library)[target.export] as (...args: unknown[]) => unknown;
}

function loadModule(path: string, program: Program, library: Library): Exports {
  const known = loaded.get(path);
  if (known) return known.exports;
  const module = { exports: {} as Exports };
  loaded.set(path, module);
  let native: NodeJS.Require | undefined;
  const nativeRequire = () => {
    native ??= createRequire(path); // most programs need nothing but us
    return native;
  };
  const code = program.modules[path] ?? '';
  const own = libraryFor(path, code, library);
  const requireFrom = (request: string): unknown => {
    if (request === LIBRARY) return own;
    refuseTool(path, request);
    const candidates = request.startsWith('.') ? moduleCandidates(resolve(dirname(path), request)) : [];
    const prepared = candidates.find((candidate) => candidate in program.modules);
    return prepared === undefined ? nativeRequire()(request) : loadModule(prepared, program, library);
  };
  const run = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], {
    filename: path,
    // lets import() work in it; a function that has no such option cannot import()
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  Object.defineProperty(requireFrom, 'resolve', { get: () => nativeRequire().resolve });
  whileLoading(code, () => run(module.exports, requireFrom, module, path, dirname(path)));
  return module.exports;
}

/** Where the file of a relative import may be: as written, with an ending, or ./x.js that is really ./x.ts. */
export function moduleCandidates(path: string): readonly string[] {
  return [...EXTENSIONS.map((extension) => path + extension), path.replace(/\.([cm]?)js$/, '.$1ts')];
}
