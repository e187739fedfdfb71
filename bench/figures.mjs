/** What is measured: for each figure the two sides, what is asked of their ratio, and how to take it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measureJudging } from './judging.mjs';
import { median, readOutput, takeTurns, timeProcess, timeTogether } from './measure.mjs';
import { measureKeys, measureSeek } from './player.mjs';
import { measureSteps, measureUndo, timeUndo } from './stepping.mjs';
import { prepareUntraced } from './untraced.mjs';

const NODE = process.execPath;
const TOOL = fileURLToPath(new URL('../bin/concur-lesson.js', import.meta.url));

/** The interpreter itself (what is called python3 may be a shell script that looks for it); null without one. */
export const PYTHON = findPython();

/** `ours` and `theirs`: medians, in `unit`. `atMost` or `atLeast`: the target for ours : theirs. */
export const FIGURES = [
  {
    name: 'start: concur-lesson --version',
    against: 'node -e 0',
    unit: 'ms',
    atMost: 1.5,
    rounds: 20,
    measure: (rounds) =>
      takeTurns({ ours: () => timeProcess(NODE, TOOL, '--version'), theirs: bareNode }, rounds),
  },
  {
    name: 'start: concur-lesson list',
    against: 'node -e 0',
    unit: 'ms',
    atMost: 1.7,
    rounds: 20,
    measure: (rounds) => takeTurns({ ours: () => timeProcess(NODE, TOOL, 'list'), theirs: bareNode }, rounds),
  },
  {
    name: 'start: lesson process to its first line',
    against: 'node -e 0',
    unit: 'ms',
    atMost: 1.5,
    rounds: 20,
    measure: measureFirstLine,
  },
  {
    name: 'lock: acquire + release, alone',
    against: 'CPython',
    unit: 'pairs/s',
    atLeast: 1,
    rounds: 7,
    measure: (rounds) => measureRate('lock-alone', Number, rounds),
  },
  {
    name: 'lock: acquire + release, 2 processes',
    against: 'CPython',
    unit: 'pairs/s',
    atLeast: 1,
    rounds: 7,
    measure: (rounds) => measureRate('lock-contended', rateOfAll, rounds),
  },
  ...['queue', 'pipe'].flatMap((name) => [
    {
      name: `${name}: small messages, one process to another`,
      against: 'CPython',
      unit: 'messages/s',
      atLeast: 2,
      rounds: 5,
      measure: (rounds) => measureRate(`${name}-messages`, firstOf, rounds),
    },
    {
      name: `${name}: messages of 1 MiB, one process to another`,
      against: 'CPython',
      unit: 'messages/s',
      atLeast: 1,
      rounds: 5,
      measure: (rounds) => measureRate(`${name}-messages`, secondOf, rounds),
    },
  ]),
  {
    name: 'hundred: run ./hundred.mjs',
    against: '100 x node -e 0 at once',
    unit: 'ms',
    atMost: 1.6,
    rounds: 7,
    measure: (rounds) =>
      takeTurns({ ours: runHundred, theirs: () => timeTogether(100, NODE, '-e', '0') }, rounds),
  },
  {
    name: 'phone-rush: run phone-rush, 100 buyers',
    against: '100 x node -e 0 at once',
    unit: 'ms',
    atMost: 1.6,
    rounds: 7,
    measure: (rounds) =>
      takeTurns(
        {
          ours: () => timeProcess(NODE, TOOL, 'run', 'phone-rush'),
          theirs: () => timeTogether(100, NODE, '-e', '0'),
        },
        rounds,
      ),
  },
  {
    name: 'judging: 40,000 events, 50 locks',
    against: 'the same events, one lock',
    unit: 'ms',
    atMost: 1.3,
    rounds: 20,
    measure: (rounds) => measureJudging(40_000, 50, rounds),
  },
  {
    name: 'player: any of 10,000 events on the screen, p95',
    against: 'at once, 50 ms',
    unit: 'ms',
    atMost: 1,
    rounds: 2000,
    measure: (seeks) => measureSeek(10_000, seeks),
  },
  {
    name: 'player: a key answered on the screen, p95',
    against: 'at once, 50 ms',
    unit: 'ms',
    atMost: 1,
    rounds: 200,
    measure: (presses) => measureKeys(TOOL, 10_000, presses),
  },
  {
    name: 'step: from a choice to the next one, p95',
    against: 'at once, 50 ms',
    unit: 'ms',
    atMost: 1,
    rounds: 400,
    measure: measureSteps,
  },
  {
    name: 'undo: in schedules of 1 to 60 steps, p95',
    against: 'soon, 500 ms',
    unit: 'ms',
    atMost: 1,
    rounds: 60,
    measure: measureUndo,
  },
  {
    name: 'undo: of the 60th step, 4 processes anew',
    against: 'node -e 0',
    unit: 'ms',
    atMost: 12,
    rounds: 8,
    measure: (rounds) => takeTurns({ ours: timeUndo, theirs: bareNode }, rounds),
  },
  {
    name: 'hundred: run ./hundred.mjs',
    against: 'CPython, spawn',
    unit: 'ms',
    atMost: 0.7,
    rounds: 5,
    measure: (rounds) =>
      takeTurns(
        withPython({ ours: runHundred }, () => timeProcess(PYTHON, program('hundred.py'))),
        rounds,
      ),
  },
];

function bareNode() {
  return timeProcess(NODE, '-e', '0');
}

function runHundred() {
  return timeProcess(NODE, TOOL, 'run', program('hundred.mjs'));
}

/** Both sides are started by the same lesson process, turns about. */
function measureFirstLine(rounds) {
  const log = readOutput([NODE, TOOL, 'run', program('first-line.mjs'), '--json'], {
    env: { BENCH_ROUNDS: String(rounds + 1) },
  });
  const prints = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((event) => event.kind === 'print')
    .map((event) => event.text.split(' '));
  const medianOf = (side) =>
    median(
      prints
        .filter(([name]) => name === side)
        .slice(1)
        .map(([, ms]) => Number(ms)),
    );
  return { ours: medianOf('lesson'), theirs: medianOf('bare') };
}

async function measureRate(name, readRate, rounds) {
  const run = await prepareUntraced(program(`${name}.mjs`));
  const ours = () => readRate(run());
  return takeTurns(
    withPython({ ours }, () => readRate(readOutput([PYTHON, program(`${name}.py`)]))),
    rounds,
  );
}

function withPython(sides, theirs) {
  return PYTHON === null ? sides : { ...sides, theirs };
}

const firstOf = (output) => Number(output.split(' ')[0]);
const secondOf = (output) => Number(output.split(' ')[1]);

/** Lines of "pairs start end" (ns), one a process: all pairs over the time from the first start to the last end. */
function rateOfAll(output) {
  const lines = output
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const [pairs, starts, ends] = [0, 1, 2].map((column) => lines.map((line) => line[column]));
  return pairs.reduce((sum, n) => sum + n) / ((Math.max(...ends) - Math.min(...starts)) / 1e9);
}

function program(name) {
  return fileURLToPath(new URL(`./programs/${name}`, import.meta.url));
}

function findPython() {
  const look = 'import multiprocessing.synchronize, sys; print(sys.executable)';
  const { status, stdout } = spawnSync('python3', ['-c', look], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
