/**
 * Takes the figures of docs/performance.md: npm run bench [-- --quick] [part of a figure's name]
 *
 * Both sides of a figure take turns, so a busy machine slows both; compare ratios, not times.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { build } from '../scripts/build.mjs';
import { FIGURES, PYTHON } from './figures.mjs';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const [filter = ''] = args.filter((arg) => !arg.startsWith('--'));
const chosen = FIGURES.filter(({ name, against }) => `${name} ${against}`.includes(filter));

if (chosen.length === 0) {
  console.error(`no figure has "${filter}" in its name; there are:`);
  for (const { name, against } of FIGURES) console.error(`  ${name} : ${against}`);
  process.exitCode = 2;
} else {
  await build({ ifStale: true });
  console.log(describeMachine());
  printRow(['', 'ours', 'theirs', 'ratio', 'target', '']);
  for (const figure of chosen) {
    const medians = await figure.measure(quick ? Math.ceil(figure.rounds / 4) : figure.rounds);
    printRow(tell(figure, medians));
  }
}

function tell({ name, against, unit, atMost, atLeast }, { ours, theirs }) {
  const target = atMost === undefined ? `>= ${atLeast}` : `<= ${atMost}`;
  if (theirs === undefined) return [`${name} : ${against}`, show(ours, unit), 'no python3', '', target, ''];
  const ratio = ours / theirs;
  const met = atMost === undefined ? ratio >= atLeast : ratio <= atMost;
  return [
    `${name} : ${against}`,
    show(ours, unit),
    show(theirs, unit),
    ratio.toFixed(2),
    target,
    met ? 'met' : 'MISSED',
  ];
}

function show(value, unit) {
  if (unit === 'ms') return `${value.toFixed(1)} ms`;
  return value < 1e5 ? `${Math.round(value)}/s` : `${(value / 1e6).toFixed(2)} M/s`;
}

function printRow([name, ...cells]) {
  console.log([name.padEnd(66), ...cells.map((cell) => cell.padStart(11))].join(''));
}

function describeMachine() {
  const python =
    PYTHON && spawnSync(PYTHON, ['-V'], { encoding: 'utf8' }).stdout.trim().replace('Python', 'CPython');
  const cores = cpus();
  return `Node ${process.version}, ${python || 'no python3'}, ${process.platform}, ${cores.length} x ${cores[0]?.model ?? 'unknown'}`;
}
