/** The commands that are quoted for people to type, found in Markdown and in strings of TypeScript. Pure. */
import { lineAt, type Page } from './content.js';

export interface Quoted {
  readonly file: string;
  readonly line: number;
  /** "concur-lesson run lock-v3 --processes 5", without npx and without what a shell does with its output. */
  readonly command: string;
}

/** A lesson that is still to be written, in docs/adding-a-lesson.md: any lesson stands for it. */
const ANY_LESSON = /\bmy-lesson\b/;

/** @param lesson what stands for a lesson that the page leaves open */
export function findQuoted({ file, text }: Page, lesson: string): Quoted[] {
  const found = file.endsWith('.md') ? inMarkdown(text) : inTypeScript(text);
  return found.flatMap(({ index, code }) => {
    const command = readCommand(code);
    return command === null
      ? []
      : [{ file, line: lineAt(text, index), command: command.replace(ANY_LESSON, lesson) }];
  });
}

interface Found {
  readonly index: number;
  readonly code: string;
}

const FENCE = /^([ \t]*)```(\w*)\n([\s\S]*?)^\1```/gm;

/** Whole lines of shell blocks, and `code` in the prose. */
function inMarkdown(text: string): Found[] {
  const blocks = [...text.matchAll(FENCE)]
    .filter(([, , language]) => /^(sh|bash|shell|console)$/.test(language ?? ''))
    .flatMap((block) => linesOf(block[3] ?? '', block.index + block[0].indexOf('\n') + 1));
  const prose = text.replace(FENCE, (block) => ' '.repeat(block.length));
  return [...blocks, ...inBackticks(prose)].sort((a, b) => a.index - b.index);
}

function linesOf(block: string, start: number): Found[] {
  let index = start;
  return block.split('\n').map((code) => {
    const line = { index, code };
    index += code.length + 1;
    return line;
  });
}

/** Strings that are a command from their first character, and `code` within strings. */
function inTypeScript(text: string): Found[] {
  const strings = [...text.matchAll(/'((?:npx )?concur-lesson [^'\n]*)'/g)].map((match) => ({
    index: match.index,
    code: match[1] ?? '',
  }));
  return [...strings, ...inBackticks(text)].sort((a, b) => a.index - b.index);
}

const inBackticks = (text: string): Found[] =>
  [...text.matchAll(/`((?:npx )?concur-lesson(?: [^`]*)?)`/g)].map((match) => ({
    index: match.index,
    code: (match[1] ?? '').replace(/\\$/, ''), // in a template string the closing backtick is escaped
  }));

/** The command in a line of shell; null where it is none of ours, or leaves something open ("<lesson>", "${id}", "…"). */
function readCommand(line: string): string | null {
  const match = /(?:^|&& )(?:\$ )?(?:npx )?(concur-lesson(?: [^#>|&]*)?)/.exec(line.trim());
  const command = match?.[1]?.trim();
  if (command === undefined || command === 'concur-lesson') return null;
  return /[<$…[]|\.\.\./.test(line.slice(0, line.indexOf(command) + command.length + 1).replace(/ > .*/, ''))
    ? null
    : command;
}
