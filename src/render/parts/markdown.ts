/** The little Markdown of lesson texts: paragraphs, headings, lists, fenced code; **bold**, `code`. */
import { beside } from '../style/hang.js';
import { blank, ink, type Line, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkCode, inkOwn } from '../style/phrase-ink.js';
import type { Style } from '../style/style.js';
import { tame } from '../style/text.js';
import { wrap, wrapCode } from '../style/wrap.js';

type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'item'; readonly mark: string; readonly text: string }
  | { readonly is: 'code'; readonly lines: readonly string[] };

/**
 * `markdown` as lines of at most `width` cells; blocks are separated by empty lines, the items of a list are not.
 *
 * @param base style of what has none of its own
 */
export function renderMarkdown(markdown: string, width: number, page: Page, base?: Style): Line[] {
  const lines: Line[] = [];
  let before: Block | undefined;
  for (const block of readBlocks(markdown)) {
    const tight = block.is === 'item' && before?.is === 'item';
    if (before !== undefined && !tight) lines.push([]);
    lines.push(...renderBlock(block, width, page, base));
    before = block;
  }
  return lines;
}

function renderBlock(block: Block, width: number, page: Page, base: Style | undefined): Line[] {
  switch (block.is) {
    case 'heading':
      return wrap(inline(block.text, page, 'heading'), width);
    case 'paragraph':
      return wrap(inline(block.text, page, base), width);
    case 'item': {
      const mark = block.mark === '-' ? `${page.glyphs.bullet} ` : `${block.mark} `;
      return beside([ink(mark, 'quiet')], wrap(inline(block.text, page, base), width - mark.length));
    }
    case 'code':
      return block.lines.flatMap((line) => beside([blank(2)], wrapCode([ink(tame(line), base)], width - 2)));
  }
}

/** Text with `code` and **bold** in it. */
function inline(text: string, page: Page, base: Style | undefined): Piece[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (part.startsWith('`')) return [inkCode(part.slice(1, -1), page)];
    if (part.startsWith('**')) return [inkOwn(part.slice(2, -2), page, 'strong')];
    return [inkOwn(part, page, base)];
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
