/**
 * Draws the pictures of the README: runs a lesson for real and turns what the terminal would show into SVG.
 *
 * npm run picture
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ansiToSvg } from './picture/ansi-to-svg.mjs';

const TOOL = fileURLToPath(new URL('../bin/concur-lesson.js', import.meta.url));
const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const COLUMNS = 84;

/** The pictures end before the takeaways: those are for reading, not for looking at. */
const END = /^\S*(Take away|记住)/m;

const pictures = [
  { name: 'lock-v3', args: ['run', 'lock-v3', '--view', 'lanes'] },
  { name: 'lock-v3.zh', args: ['run', 'lock-v3', '--view', 'lanes', '--lang', 'zh'] },
  { name: 'compare', args: ['compare', 'lock-v1', 'lock-v2', 'lock-v3'] },
];

mkdirSync(IMAGES, { recursive: true });
for (const { name, args } of pictures) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS), LANG: 'C.UTF-8', NO_COLOR: '' },
  });
  if (status !== 0) throw new Error(`concur-lesson ${args.join(' ')} ended with ${status}: ${stderr}`);
  const command = `$ npx concur-lesson ${args.filter((arg) => arg !== '--view' && arg !== 'lanes').join(' ')}\n`;
  writeFileSync(
    `${IMAGES}${name}.svg`,
    ansiToSvg(command + stdout.split(END)[0], COLUMNS, `Output of ${command.slice(2).trim()}`),
  );
  console.error(`docs/images/${name}.svg`);
}
