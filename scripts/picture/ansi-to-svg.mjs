/** Text with ANSI colours (SGR codes) as an SVG picture of a terminal window. */

const CELL = { width: 8.4, height: 19 };
const MARGIN = 18;
const BAR = 30;
const BACKGROUND = '#16181d';
const PLAIN = '#d8dee9';
/** The sixteen colours, readable on the background. */
const COLORS = [
  '#5c6370',
  '#e06c75',
  '#98c379',
  '#e5c07b',
  '#61afef',
  '#c678dd',
  '#56b6c2',
  '#d8dee9',
  '#7f848e',
  '#ff7b86',
  '#b5e08f',
  '#ffd98f',
  '#7cc4ff',
  '#e09cf5',
  '#7fdfe6',
  '#ffffff',
];

/** Draws `text`, whose lines are at most `columns` cells wide; `title` says what it is to those who cannot see it. */
export function ansiToSvg(text, columns, title) {
  const lines = text.replace(/\n+$/, '').split('\n');
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
function drawLine(line, y) {
  let column = 0;
  return readRuns(line)
    .flatMap(({ text, style }) => text.split(/( +)/).map((word) => ({ word, style })))
    .map(({ word, style }) => {
      const cells = [...word].reduce((sum, character) => sum + cellWidth(character), 0);
      const x = MARGIN + column * CELL.width;
      column += cells;
      if (word.trim() === '') return '';
      const length = (cells * CELL.width).toFixed(1);
      return `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${attributes(style)}>${escapeXml(word)}</text>`;
    })
    .join('');
}

function readRuns(line) {
  const runs = [];
  let style = {};
  let from = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
  for (const match of line.matchAll(/\u001b\[([\d;]*)m/g)) {
    if (match.index > from) runs.push({ text: line.slice(from, match.index), style });
    style = match[1].split(';').reduce(applyCode, style);
    from = match.index + match[0].length;
  }
  if (from < line.length) runs.push({ text: line.slice(from), style });
  return runs;
}

function applyCode(style, code) {
  const number = Number(code || 0);
  if (number === 0) return {};
  if (number === 1) return { ...style, bold: true };
  if (number === 2) return { ...style, dim: true };
  if (number === 4) return { ...style, underline: true };
  if (number === 22) return { ...style, bold: false, dim: false };
  if (number === 24) return { ...style, underline: false };
  if (number === 39) return { ...style, color: undefined };
  if (number >= 30 && number <= 37) return { ...style, color: COLORS[number - 30] };
  if (number >= 90 && number <= 97) return { ...style, color: COLORS[number - 82] };
  return style;
}

function attributes({ color, bold, dim, underline }) {
  return [
    color ? ` fill="${color}"` : '',
    bold ? ' font-weight="bold"' : '',
    dim ? ' opacity="0.62"' : '',
    underline ? ' text-decoration="underline"' : '',
  ].join('');
}

/** Chinese characters and full-width punctuation fill two cells. */
function cellWidth(character) {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  )
    ? 2
    : 1;
}

function escapeXml(text) {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
}
