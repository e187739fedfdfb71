/**
 * Proves the exercises with the built tool: each starter fails, each solution and each program in right/ passes, each
 * program in wrong/ is rejected for a reason its meta.ts states.
 *
 * node scripts/content/exercises.mjs [exercise …] [--times 20] [--program wrong/no-lock]
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../build/bundle.mjs';
import { ROOT } from '../build/root.mjs';

const TOOL = join(ROOT, 'bin/concur-lesson.js');
/** How many checks run at the same time. */
const AT_ONCE = 3;
const FEWEST_WRONG = 3;
const FEWEST_HINTS = 3;

/**
 * Sentences that say what is wrong; none if all is well. `exercises`: only these; `programs`: only those whose place
 * ("wrong/no-lock") is listed; `times`: how often each is checked, with seeds from `seed` on; `tell` hears of each check.
 */
export async function findExerciseProblems({
  exercises,
  programs,
  times = 1,
  seed = 1,
  tell = () => {},
} = {}) {
  const ids = exercises ?? readdirSync(join(ROOT, 'exercises'));
  const metas = await Promise.all(ids.map(readMeta));
  const checks = ids.flatMap((id, index) =>
    listPrograms(id, metas[index])
      .filter(({ place }) => !programs || programs.includes(place))
      .flatMap((program) => Array.from({ length: times }, (_, time) => ({ id, time, ...program }))),
  );
  const found = await takeTurns(checks, async ({ id, place, expected, time }) => {
    const result = await check(id, place, seed + time * 100);
    const problem = compare(result, expected);
    tell({ id, place, time, result, problem });
    return problem ? [`exercises/${id}/${place}.ts, seed ${seed + time * 100}: ${problem}`] : [];
  });
  return [...ids.flatMap((id, index) => findFlaws(id, metas[index])), ...found.flat()];
}

async function readMeta(id) {
  return (await importTypeScript(`export { meta } from './exercises/${id}/meta.ts';`)).meta;
}

/** Does `work` for all of them, a few at a time: most of a check is waiting. Results in their order. */
async function takeTurns(all, work) {
  const results = [];
  const left = all.entries();
  const workOff = async () => {
    for (const [index, each] of left) results[index] = await work(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOff));
  return results;
}

/** What can be said of an exercise without running it. */
function findFlaws(id, { wrong, hints, properties }) {
  const files = programsIn(id, 'wrong');
  const known = [...properties.map((property) => property.id), 'no-failure', 'ends', 'collected'];
  const strangers = Object.values(wrong)
    .flat()
    .filter((property) => !known.includes(property));
  return [
    ...(files.length < FEWEST_WRONG ? [`has only ${files.length} known-wrong programs`] : []),
    ...(hints.length < FEWEST_HINTS ? [`has only ${hints.length} hints`] : []),
    ...files.filter((name) => !(name in wrong)).map((name) => `wrong/${name}.ts: meta.wrong gives no reason`),
    ...Object.keys(wrong)
      .filter((name) => !files.includes(name))
      .map((name) => `meta.wrong names ${name}, which is not there`),
    ...strangers.map((property) => `meta.wrong names the property ${property}, which does not exist`),
  ].map((flaw) => `exercises/${id}: ${flaw}`);
}

/** `expected`: true: passes; false: is rejected; a list: is rejected for one of these properties. */
function listPrograms(id, { wrong }) {
  return [
    { place: 'starter', expected: false },
    { place: 'solution', expected: true },
    ...programsIn(id, 'right').map((name) => ({ place: `right/${name}`, expected: true })),
    ...Object.entries(wrong).map(([name, reasons]) => ({ place: `wrong/${name}`, expected: reasons })),
  ];
}

function programsIn(id, folder) {
  return readdirSync(join(ROOT, 'exercises', id, folder)).map((name) => name.replace(/\.ts$/, ''));
}

/** The check of the built tool, as a learner would call it. */
async function check(id, place, seed) {
  const home = mkdtempSync(join(tmpdir(), 'concur-lesson-check-'));
  const file = join(ROOT, 'exercises', id, `${place}.ts`);
  const args = [TOOL, 'exercise', 'check', id, file, '--json', '--seed', String(seed)];
  try {
    return await new Promise((resolve, reject) => {
      const env = { ...process.env, XDG_DATA_HOME: home, XDG_STATE_HOME: home, LANG: 'en_US.UTF-8' };
      execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
        else reject(new Error(`${args.slice(1).join(' ')}: ${stderr || error}`));
      });
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function compare({ passed, problems }, expected) {
  const found = problems.map(({ property, data }) => `${property} ${JSON.stringify(data)}`).join('; ');
  if (expected === true) return passed ? null : `should pass, but: ${found}`;
  if (passed) return 'should be rejected, but passes';
  const stated = expected === false || problems.some(({ property }) => expected.includes(property));
  return stated ? null : `should be rejected for ${expected.join(' or ')}, but: ${found}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      times: { type: 'string' },
      program: { type: 'string', multiple: true },
      seed: { type: 'string' },
    },
  });
  const problems = await findExerciseProblems({
    ...(positionals.length > 0 ? { exercises: positionals } : {}),
    ...(values.program ? { programs: values.program } : {}),
    times: Number(values.times ?? 1),
    seed: Number(values.seed ?? 1),
    tell: ({ id, place, time, result, problem }) =>
      console.log(
        `${problem ? 'NO' : 'ok'}  ${id}/${place}  ${time + 1}  run ${result.runs.length} of ${result.planned}  ${result.problems.map(({ property }) => property).join(' ')}`,
      ),
  });
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
