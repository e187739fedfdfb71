/** Taking times: fair to both sides, because they take turns in one sitting. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Measured runs are nobody's progress, and nobody's to look at again. */
const data = mkdtempSync(join(tmpdir(), 'concur-lesson-bench-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true }));

/** Extra certificates make every Node start slower, on some machines only. */
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...inherited } = process.env;
const environment = { ...inherited, XDG_DATA_HOME: data, XDG_STATE_HOME: data };

/** Measures every side `rounds` times, A, B, A, B …, after one round to warm up; the median of each, by name. */
export async function takeTurns(sides, rounds) {
  const samples = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(sides)) {
      const sample = await measure();
      if (round > 0) samples[name].push(sample);
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/** Milliseconds of a whole process; its output goes nowhere. */
export function timeProcess(command, ...args) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  mustSucceed(status, command, args);
  return performance.now() - start;
}

/** Milliseconds of `count` processes started all at once. */
export async function timeTogether(count, command, ...args) {
  const start = performance.now();
  const ends = Array.from({ length: count }, () => {
    const child = spawn(command, args, { env: environment, stdio: 'ignore' });
    return new Promise((resolve) => child.once('exit', resolve));
  });
  for (const status of await Promise.all(ends)) mustSucceed(status, command, args);
  return performance.now() - start;
}

/** What a process writes to its standard output; `input` and `env` are given to it. */
export function readOutput([command, ...args], { input, env } = {}) {
  const { status, stdout } = spawnSync(command, args, {
    env: { ...environment, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  mustSucceed(status, command, args);
  return stdout;
}

function mustSucceed(status, command, args) {
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`);
}
