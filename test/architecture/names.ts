/** One name, one thing: whoever reads a name in two files of src has read of the same. */
import { isIn, type SourceFile, withoutComments } from './sources.js';

/** Overloads are one declaration, for a file declares a name once or not at all; a re-export declares nothing. */
export function findSharedNames(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => isIn(path, ['src']));
  return [...findSharedDeclarations(sources), ...findSharedConstants(sources)];
}

const DECLARATION =
  /^(export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(type|interface|class|function|const|enum)\b\*? *(\w+)/gm;
/** A private one of these is read as a word of the project too; a private function is called where it is declared. */
const TYPE = /^(?:type|interface|class|enum)$/;

function findSharedDeclarations(files: readonly SourceFile[]): string[] {
  const exporters = new Map<string, Set<string>>();
  const declarers = new Map<string, Set<string>>();
  for (const { path, code } of files) {
    for (const [, exported, kind = '', name = ''] of withoutComments(code).matchAll(DECLARATION)) {
      if (exported) add(exporters, name, path);
      if (exported || TYPE.test(kind)) add(declarers, name, path);
    }
  }
  return [...exporters.keys()]
    .map((name) => ({ name, paths: [...(declarers.get(name) ?? [])] }))
    .filter(({ paths }) => paths.length > 1)
    .map(({ name, paths }) => `${name} is declared in ${paths.sort().join(' and in ')}`);
}

const CONSTANT = /^(?:export )?const ([A-Z][A-Z0-9_]*)\b[^=\n]*=\s*([\s\S]*?);[ \t]*$/gm;

/** The same limit may be written in two files; a name that is 5 here and 20 there lacks a word, or its unit. */
function findSharedConstants(files: readonly SourceFile[]): string[] {
  const values = new Map<string, Set<string>>();
  const declarers = new Map<string, Set<string>>();
  for (const { path, code } of files) {
    for (const [, name = '', value = ''] of withoutComments(code).matchAll(CONSTANT)) {
      add(values, name, value.replace(/\s+/g, ' '));
      add(declarers, name, path);
    }
  }
  return [...values]
    .filter(([name, { size }]) => size > 1 && !areLanguages([...(declarers.get(name) ?? [])]))
    .map(([name]) => `${name} has several values: ${[...(declarers.get(name) ?? [])].sort().join(', ')}`);
}

/** The two languages of one page say one thing in two ways. */
const areLanguages = (paths: readonly string[]): boolean =>
  new Set(paths.map((path) => path.replace(/-(?:en|zh)\.ts$|(?<=\/)(?:en|zh)(?=\/)/, ''))).size === 1;

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
