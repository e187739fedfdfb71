/**
 * Draws the pictures of the README: records real runs of lessons and turns the lines that a terminal would show into SVG.
 *
 * npm run picture
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './build/bundle.mjs';
import { readLessons } from './build/lessons.mjs';
import { ROOT } from './build/root.mjs';

const TOOL = join(ROOT, 'bin/concur-lesson.js');
const IMAGES = join(ROOT, 'docs/images');
const COLUMNS = 84;

const pictures = [
  { name: 'lock-v3', language: 'en', command: 'run lock-v3' },
  { name: 'lock-v3.zh', language: 'zh', command: 'run lock-v3 --lang zh' },
  { name: 'step', language: 'en', command: 'step deadlock', schedule: 'main*3 p1*2 p2*4 p1*2' },
  { name: 'step.zh', language: 'zh', command: 'step deadlock --lang zh', schedule: 'main*3 p1*2 p2*4 p1*2' },
  { name: 'compare', language: 'en', command: 'compare lock-v1 lock-v2 lock-v3' },
];

const lessons = await readLessons();
const { drawSvg, runScreen, stepScreen, compareScreen, checks } = await importDrawing();
mkdirSync(IMAGES, { recursive: true });
for (const { name, language, command, schedule } of pictures) {
  const view = { columns: COLUMNS, color: 1, unicode: true, language };
  const [action, ...ids] = command.replace(/ --.*/, '').split(' ');
  const screen = action === 'step' ? stepScreen(steer(ids[0], schedule), view) : screenOf(action, ids, view);
  const lines = [[{ text: `$ npx concur-lesson ${command}` }], ...screen];
  writeFileSync(
    join(IMAGES, `${name}.svg`),
    drawSvg(lines, COLUMNS, `Output of npx concur-lesson ${command}`),
  );
  console.error(`docs/images/${name}.svg`);
}

function screenOf(action, ids, view) {
  const recorded = ids.map(record);
  return action === 'run' ? runScreen(recorded[0], view) : compareScreen(recorded, view);
}

/** The log of a run in which these steps were made, and no more. */
function steer(id, schedule) {
  return tell(['step', id, '--schedule', schedule, '--json', '--seed', '7']);
}

/** The parts of src/ that know what a run looks like, and the lessons' checks. */
function importDrawing() {
  const imports = lessons.map(
    ({ meta }, n) => `import { check as check${n} } from './lessons/${meta.id}/check.ts';`,
  );
  const checks = lessons.map(({ meta }, n) => `${JSON.stringify(meta.id)}: check${n}`);
  return importTypeScript(
    `export * from './scripts/picture/screens.ts';
    ${imports.join('\n')}
    export const checks = { ${checks.join(', ')} };`,
  );
}

/** A run of the lesson, which has to show what it is about. */
function record(id) {
  const lesson = lessons.find(({ meta }) => meta.id === id);
  return { lesson: { ...lesson, check: checks[id] }, ndjson: tell(['run', id, '--json']) };
}

function tell(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`concur-lesson ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
