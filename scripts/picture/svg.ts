/** Lines as an SVG picture of a terminal window. */
import type { Line } from '../../src/render/style/line.js';
import { type Color, type Look, runsOf } from '../../src/render/style/look.js';
import { widthOf } from '../../src/render/style/text.js';

/** A terminal's letters, in pixels. */
const CELL = { width: 8.4, height: 19 };
const MARGIN = 18;
const BAR = 30;
const BACKGROUND = '#16181d';
const PLAIN = '#d8dee9';
/** Readable on the background. */
const COLORS: Readonly<Record<Color, string>> = {
  red: '#e06c75',
  green: '#98c379',
  yellow: '#e5c07b',
  blue: '#61afef',
  magenta: '#c678dd',
  cyan: '#56b6c2',
};
const WEIGHTS: Readonly<Record<Look['weight'], string>> = {
  normal: '',
  strong: ' font-weight="bold"',
  quiet: ' opacity="0.62"',
};

/** Draws lines of at most `columns` cells; `title` says what it is to those who cannot see it. */
export function drawSvg(lines: readonly Line[], columns: number, title: string): string {
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = Math.ceil(lines.length * CELL.height + 2 * MARGIN + BAR - 10);
  const rows = lines.map((line, index) => drawLine(line, BAR + MARGIN + index * CELL.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" rx="9" fill="${BACKGROUND}"/>
${['#ff5f57', '#febc2e', '#28c840'].map((fill, index) => `<circle cx="${20 + index * 20}" cy="18" r="6" fill="${fill}"/>`).join('\n')}
<g font-family="'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','PingFang SC',monospace" font-size="14" fill="${PLAIN}" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`;
}

/** Every word is placed at its own column, so that a font's odd widths cannot shift what follows. */
function drawLine(line: Line, y: number): string {
  let column = 0;
  return runsOf(line)
    .flatMap(({ text, look }) => text.split(/( +)/).map((word) => ({ word, look })))
    .map(({ word, look }) => {
      const x = MARGIN + column * CELL.width;
      const cells = widthOf(word);
      column += cells;
      if (word.trim() === '') return '';
      const length = (cells * CELL.width).toFixed(1);
      return `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${attributes(look)}>${escapeXml(word)}</text>`;
    })
    .join('');
}

const attributes = ({ color, weight, round }: Look): string =>
  (color === null ? '' : ` fill="${COLORS[color]}"`) +
  WEIGHTS[weight] +
  (round & 1 ? ' text-decoration="underline"' : '') +
  (round & 2 ? ' font-style="italic"' : '');

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
