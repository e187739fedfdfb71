/**
 * TypeScript and JavaScript that cannot run here although it is correct elsewhere: what takes the types away leaves it
 * out, or as it is, and then the program fails where nobody can see why.
 */

export type Unsupported = 'namespace' | 'decorator' | 'using';

/** `namespace N {` at the start of a statement; what is only declared has nothing to run. */
const NAMESPACE = /(?<=^|[;}])[^\S\n]*(export\s+)?(?:namespace|module)\s+([A-Za-z_$][\w$]*)[\w$.]*\s*\{/gm;
/** What makes a namespace more than types. */
const VALUES = /\b(?:const|let|var|function|class|enum)\b/;

/** A namespace with something to run, which `code`, made of `text`, has no more: the line where it begins. */
export function findNamespace(text: string, code: string): number | null {
  for (const { 0: written, 1: exported, 2: name, index } of text.matchAll(NAMESPACE)) {
    // in a text or a comment it is still there
    if (code.includes(written.trim())) continue;
    const used = new RegExp(`(?<![\\w$.])${(name as string).replaceAll('$', '\\$')}(?![\\w$])`).test(code);
    if (used || (exported && VALUES.test(bodyFrom(text, index + written.length))))
      return text.slice(0, index + written.search(/\S/)).split('\n').length;
  }
  return null;
}

/** What stands at `column` (from 1) of `line`, where the engine could not read on. */
export function nameUnsupported(line: string, column: number): Unsupported | null {
  if (line[column - 1] === '@') return 'decorator';
  return /\busing\s+$/.test(line.slice(0, column - 1)) ? 'using' : null;
}

/** From behind an opening bracket up to its closing one. */
function bodyFrom(text: string, start: number): string {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}
