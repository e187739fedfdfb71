/**
 * Proves the puzzles with the built tool and real processes. Without running: texts, par, size (puzzle-flaws.ts). By ordinary
 * runs: a repaired program passes its check, or never comes to the goal, and comes to its end; a program to be repaired never
 * passes; one to be steered comes to the goal or to its end, and to nothing else. By steering: the par wins, and not a step
 * earlier; the program can also run well; the repaired one is not brought to the goal by chance.
 *
 * node scripts/content/puzzles.mjs [puzzle …] [--times 3] [--seed 1] [--chance 300]
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../build/bundle.mjs';
import { ROOT } from '../build/root.mjs';

const TOOL = join(ROOT, 'bin/concur-lesson.js');
/** Real seconds after which a run that stands still is ended. */
const TIMEOUT_S = 4;

/**
 * Sentences that say what is wrong; none if all is well. `times`: how often each program is run; `chance`: by how many schedules
 * by chance each repaired one is steered; `tell` hears of each run.
 */
export async function findPuzzleProblems({
  puzzles,
  times = 3,
  seed = 1,
  chance = 300,
  tell = () => {},
} = {}) {
  const ids = puzzles ?? readdirSync(join(ROOT, 'puzzles'));
  const kit = await importKit(ids);
  const lessons = readdirSync(join(ROOT, 'lessons'));
  const problems = ids.flatMap((id, index) =>
    kit.findPuzzleFlaws(readFolder(id, kit.judged[index].meta), lessons),
  );
  for (const [index, id] of ids.entries()) {
    for (const name of ['program', 'repaired']) {
      for (let run = seed; run < seed + times; run++) {
        const timeline = kit.buildTimeline(await perform(`puzzles/${id}/${name}.ts`, run));
        const judgement = kit.judgePuzzle(kit.judged[index], timeline);
        const problem = compare(kit.judged[index].kind, name, judgement, timeline.end?.reason);
        tell({ id, name, run, judgement, problem });
        if (problem) problems.push(`puzzles/${id}/${name}.ts, seed ${run}: ${problem}`);
      }
    }
  }
  for (const id of ids) {
    const puzzle = kit.loadPuzzle(id);
    if (puzzle.kind !== 'steer') continue;
    const repaired = await kit.prepareProgram(join(ROOT, 'puzzles', id, 'repaired.ts'));
    const found = await kit.findSteeringProblems(puzzle, repaired, chance);
    tell({ id, name: 'steered', run: chance, judgement: { why: 'steered' }, problem: found[0] });
    problems.push(...found.map((problem) => `puzzles/${id}: ${problem}`));
  }
  return problems;
}

/** What judges them, and each puzzle with its judge. */
function importKit(ids) {
  const judges = ids.map((id) => (existsSync(join(ROOT, 'puzzles', id, 'goal.ts')) ? 'goal' : 'check'));
  const imports = ids.flatMap((id, n) => [
    `import { meta as meta${n} } from './puzzles/${id}/meta.ts';`,
    `import { ${judges[n]} as judge${n} } from './puzzles/${id}/${judges[n]}.ts';`,
  ]);
  const judged = ids.map((_, n) => `{ kind: meta${n}.kind, meta: meta${n}, ${judges[n]}: judge${n} }`);
  return importTypeScript(
    `
    export { findPuzzleFlaws } from './scripts/content/puzzle-flaws.ts';
    export { findSteeringProblems } from './scripts/content/puzzle-steering.ts';
    export { judgePuzzle } from './src/puzzle/judge.ts';
    export { loadPuzzle } from './src/puzzle/load-puzzle.ts';
    export { prepareProgram } from './src/run/start/prepare.ts';
    export { buildTimeline } from './src/trace/build-timeline.ts';
    ${imports.join('\n')}
    export const judged = [${judged.join(', ')}];`,
    // the bundle runs from memory: what it knows about its place it has from here
    {
      define: {
        'import.meta.url': JSON.stringify(pathToFileURL(`${ROOT}dist/cli/check.cjs`).href),
        'import.meta.dirname': JSON.stringify(`${ROOT}dist/cli`),
      },
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${JSON.stringify(import.meta.url)});`,
      },
    },
  );
}

function readFolder(id, meta) {
  const read = (name) => readFileSync(join(ROOT, 'puzzles', id, name), 'utf8');
  return {
    meta,
    stories: { en: read('text.en.md'), zh: read('text.zh.md') },
    program: read('program.ts'),
    repaired: read('repaired.ts'),
  };
}

/** The log of an ordinary run with perturbed schedules, as a learner would make it. */
async function perform(file, seed) {
  const home = mkdtempSync(join(tmpdir(), 'concur-lesson-puzzles-'));
  const args = [
    TOOL,
    'run',
    join(ROOT, file),
    '--perturb',
    '--seed',
    String(seed),
    '--json',
    '--timeout',
    String(TIMEOUT_S),
  ];
  try {
    return await new Promise((resolve, reject) => {
      const env = { ...process.env, XDG_DATA_HOME: home, XDG_STATE_HOME: home, LANG: 'en_US.UTF-8' };
      execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        if (stdout.startsWith('{'))
          resolve(
            stdout
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line)),
          );
        else reject(new Error(`${args.slice(1).join(' ')}: ${stderr || error}`));
      });
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What is wrong with a run that came to this; null if nothing is. */
function compare(kind, name, { solved, problems = [] }, ended) {
  const found = problems.map(({ property }) => property).join(', ');
  if (kind === 'repair') {
    if (name === 'program') return solved ? 'is always wrong, but kept everything' : null;
    return solved ? null : `should keep everything, but not: ${found}`;
  }
  if (name === 'repaired' && solved) return 'has come to the goal';
  return solved || ended === 'finished' ? null : `neither reached the goal nor came to its end (${ended})`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { times: { type: 'string' }, seed: { type: 'string' }, chance: { type: 'string' } },
  });
  const problems = await findPuzzleProblems({
    ...(positionals.length > 0 ? { puzzles: positionals } : {}),
    times: Number(values.times ?? 3),
    seed: Number(values.seed ?? 1),
    chance: Number(values.chance ?? 300),
    tell: ({ id, name, run, judgement: { solved, why }, problem }) =>
      console.log(`${problem ? 'NO' : 'ok'}  ${id}/${name}  seed ${run}  ${solved ? 'solved' : why}`),
  });
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
