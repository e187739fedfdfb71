/** The little Markdown of lesson texts: paragraphs, headings, lists, fenced code; **bold**, `code`. */
import type { Glyphs } from './glyphs.js';
import { ink, type Line, type Piece, tame } from './ink.js';
import type { Palette } from './palette.js';
import { ownWords } from './phrase-ink.js';
import { wrap, wrapCode } from './wrap.js';

export interface MarkdownInk {
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  readonly unicode: boolean;
}

type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'item'; readonly mark: string; readonly text: string }
  | { readonly is: 'code'; readonly lines: readonly string[] };

/** `markdown` as lines of at most `width` cells; blocks are separated by empty lines, the items of a list are not. */
export function renderMarkdown(markdown: string, width: number, set: MarkdownInk): Line[] {
  const lines: Line[] = [];
  let before: Block | undefined;
  for (const block of readBlocks(markdown)) {
    const tight = block.is === 'item' && before?.is === 'item';
    if (before !== undefined && !tight) lines.push([]);
    lines.push(...renderBlock(block, width, set));
    before = block;
  }
  return lines;
}

function renderBlock(block: Block, width: number, set: MarkdownInk): Line[] {
  const { palette, glyphs } = set;
  switch (block.is) {
    case 'heading':
      return wrap([ink(ownWords(block.text, set.unicode), palette.heading)], width);
    case 'paragraph':
      return wrap(inline(block.text, set), width);
    case 'item': {
      const mark = block.mark === '-' ? `${glyphs.bullet} ` : `${block.mark} `;
      const indent = ' '.repeat(mark.length);
      return wrap(inline(block.text, set), width - mark.length).map((line, index) => [
        ink(index === 0 ? mark : indent, palette.quiet),
        ...line,
      ]);
    }
    case 'code':
      return block.lines.flatMap((line) =>
        wrapCode([ink(tame(line))], width - 2).map((part) => [ink('  '), ...part]),
      );
  }
}

/** Text with `code` and **bold** in it. */
function inline(text: string, { palette, unicode }: MarkdownInk): Piece[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (part.startsWith('`')) return [ink(part.slice(1, -1), palette.code)];
    if (part.startsWith('**')) return [ink(ownWords(part.slice(2, -2), unicode), palette.strong)];
    return [ink(ownWords(part, unicode))];
  });
}

function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { is: 'paragraph' | 'item'; mark: string; text: string } | null = null;
  let code: string[] | null = null;
  const close = () => {
    if (open) blocks.push(open);
    open = null;
  };
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) {
      close();
      if (code) blocks.push({ is: 'code', lines: code });
      code = code ? null : [];
    } else if (code) code.push(line);
    else if (line.trim() === '') close();
    else {
      const heading = /^#+ +(.*)$/.exec(line);
      const item = /^(-|\d+\.) +(.*)$/.exec(line);
      if (heading || item) close();
      if (heading) blocks.push({ is: 'heading', text: heading[1] ?? '' });
      else if (item) open = { is: 'item', mark: item[1] ?? '-', text: item[2] ?? '' };
      else open = continued(open, line.trim());
    }
  }
  close();
  return blocks;
}

type Open = { is: 'paragraph' | 'item'; mark: string; text: string };

function continued(open: Open | null, text: string): Open {
  return open === null ? { is: 'paragraph', mark: '', text } : { ...open, text: `${open.text} ${text}` };
}
