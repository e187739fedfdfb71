/** Line breaking in --help: commander breaks at spaces only, and Chinese has none. */

const OPENING = '（《“';
const CLOSING = '，。、；：？！）》”';
const WIDE = '\u2e80-\uffef';

/** What must stay together: a word or a Chinese character, the spaces before it and the punctuation around it. */
const PIECE = new RegExp(
  `\\s*[${OPENING}]*(?:[^\\s${WIDE}${OPENING}${CLOSING}]+|[^\\s${OPENING}${CLOSING}])?[${CLOSING}]*`,
  'gu',
);

/** `text` in lines of at most `width` cells, as far as its words are short enough. */
export function wrapHelp(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines = [''];
  for (const piece of line.match(PIECE) ?? []) {
    const last = lines.at(-1) as string;
    if (last === '' || cells(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  }
  return lines.join('\n');
}

/** `text` in lines of at most `width` cells: what is too long goes on below, a little deeper than it began. */
export function fitHelp(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (cells(line) > width ? hangLine(line, width) : line))
    .join('\n');
}

function hangLine(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrapLine(line, width).split('\n');
  const below = `${indent}  `;
  const more = wrapLine(rest.join(' '), Math.max(1, width - below.length)).split('\n');
  return [first, ...more.map((part) => below + part)].join('\n');
}

/** How many cells of a terminal `text` takes: a Chinese character takes two. */
export function cells(text: string): number {
  return text.length + (text.match(new RegExp(`[${WIDE}]`, 'g'))?.length ?? 0);
}
