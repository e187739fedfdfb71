/** How long stepping makes one wait: from a choice to the next one, and for undo, which starts all processes anew. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('./programs/steps.mjs', import.meta.url));
/** What a person takes for at once, and what one waits for without wondering; milliseconds. */
const AT_ONCE_MS = 50;
const SOON_MS = 500;
/** The longest schedule that is undone. */
const STEPS = 60;

/** Steps by chance through the program until so many were made: the time that 95 of 100 do not exceed. */
export async function measureSteps(steps) {
  const times = [];
  for (let turn = 0; times.length < steps; turn += 1) {
    const session = await open();
    await stepOn(session, turn, times);
    await session.end();
  }
  return { ours: p95(times), theirs: AT_ONCE_MS };
}

/** Undo after 1 to 60 steps, so many times: the time that 95 of 100 do not exceed. */
export async function measureUndo(rounds) {
  return { ours: p95(await undoAgainAndAgain(rounds)), theirs: SOON_MS };
}

/** Milliseconds of one undo after 60 steps. */
export async function timeUndo() {
  const [time] = await undoAgainAndAgain(1);
  return time;
}

async function undoAgainAndAgain(rounds) {
  const session = await open();
  await stepOn(session, rounds, []);
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await session.undo();
    times.push(performance.now() - start);
    // shorter and shorter schedules, then a long one again
    if (session.schedule.length <= 1) while (session.undone.length > 0) await session.redo();
  }
  if (session.difference) throw new Error('the steps were not the same again');
  await session.end();
  return times;
}

/** By chance, to the end or to 60 steps; adds how long each took. */
async function stepOn(session, seed, times) {
  const { grantsIn, createGenerator } = await load();
  const generate = createGenerator(`bench/${seed}`);
  if (session.situation === null) throw new Error('there is nothing to step through');
  while (session.situation && session.schedule.length < STEPS) {
    const grants = grantsIn(session.situation);
    const start = performance.now();
    await session.grant(grants[Math.floor(generate() * grants.length)]);
    times.push(performance.now() - start);
  }
}

async function open() {
  const { openStepSession, prepareProgram } = await load();
  const target = { label: 'steps', lesson: null, program: await prepareProgram(PROGRAM), parameters: {} };
  return openStepSession(target, { settings: { speed: 1, seed: 1 } });
}

let loaded;

/** From a file two folders deep, in node_modules: it must find koffi, and the package's files, from where it is. */
function load() {
  loaded ??= bundle();
  return loaded;
}

async function bundle() {
  const folder = `${ROOT}node_modules/.cache/`;
  const contents = `
    export { openStepSession } from './src/run/steer/session.ts';
    export { grantsIn } from './src/run/steer/follow.ts';
    export { prepareProgram } from './src/run/start/prepare.ts';
    export { createGenerator } from './src/mp/generator.ts';
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  const file = `${folder}bench-stepping-${process.pid}.mjs`;
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
