/** Sources as the rules read them. */
import { dirname, join } from 'node:path/posix';

export interface SourceFile {
  /** From the repository's root: "src/mp/primitives/lock.ts". */
  readonly path: string;
  readonly code: string;
}

export interface Import {
  readonly from: string;
  /** A file of the repository, or the name of a package or of a Node module. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Static imports, re-exports, import() and require() of literals; in a `createRequire` file too. */
export function listImports({ path, code }: SourceFile): Import[] {
  const bare = withoutComments(code);
  const statements = bare.matchAll(
    /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm,
  );
  const calls = bare.matchAll(/\b(?:import|require(?:\.resolve)?)\(\s*()['"]([^'"\n]+)['"]/g);
  return [...statements, ...calls].map(([, type, request = '']) => ({
    from: path,
    to: request.startsWith('.') ? sourceOf(join(dirname(path), request)) : request,
    typeOnly: Boolean(type),
  }));
}

/** Code imports what the build will make of a source. */
function sourceOf(path: string): string {
  return path
    .replace(/^dist\/(.+)\.cjs$/, 'src/$1.ts')
    .replace(/^((?:src|lessons|exercises|puzzles|test)\/.+)\.js$/, '$1.ts');
}

/** Whether it is a file of this repository. */
export function isLocal(path: string): boolean {
  return /^(?:src|lessons|exercises|puzzles|bin|test|scripts|bench)\//.test(path);
}

/** Whether `path` is one of `places`, or in one. */
export function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Strings are matched only to be kept: what looks like a comment in them is none. */
export function withoutComments(code: string): string {
  const commentOrText =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return code.replace(commentOrText, (found) => (found.startsWith('/') ? '' : found));
}

/** Without comments and without what strings say; templates are kept, for they hold code. */
export function withoutTexts(code: string): string {
  return withoutComments(code).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}
