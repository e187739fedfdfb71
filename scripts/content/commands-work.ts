/** Every command that is quoted anywhere works: it ends with 0, unless its very point is something else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptName } from '../../src/kept/names.js';
import { NO_PROGRESS } from '../../src/progress/progress.js';
import { LOG_VERSION } from '../../src/trace/events.js';
import { encodeEvent } from '../../src/trace/log/encode.js';
import type { Check, Content, Page, Problem } from './content.js';
import { findQuoted, type Quoted } from './quoted-commands.js';
import { QUICK, runPatiently, type Tool } from './tool.js';

export const commandsWork: Check = {
  name: 'quoted commands work',
  async find(content, tool, tell) {
    const lesson = content.lessons[0]?.id ?? '';
    const quoted = content.pages.flatMap((page) =>
      findQuoted(page, lesson).map((each) => ({ ...each, page })),
    );
    const distinct = new Map<string, Place[]>();
    for (const place of quoted) {
      const same = [
        ...quicken(place.command),
        JSON.stringify(programOf(place.command, place.page, content)),
      ].join(' ');
      distinct.set(same, [...(distinct.get(same) ?? []), place]);
    }
    let done = 0;
    const problems = await Promise.all(
      [...distinct.values()].map(async (places) => {
        const message = await tryOut(places[0] as Place, content, tool);
        done += 1;
        tell(`${done} of ${distinct.size}`);
        return message === null ? [] : places.map(({ file, line }): Problem => ({ file, line, message }));
      }),
    );
    return problems.flat();
  },
};

/** Commands that may end with 1, and why that is what they are for. */
const MAY_END_WITH_1 = new Map([
  ['concur-lesson run deadlock --seconds 0', 'without the pause the deadlock may or may not come about'],
  ['concur-lesson run ./facts.mjs', 'one of its processes is killed on purpose'],
  ['concur-lesson run ipc-file --no-lock --tickets 1', 'the question is whether it is sold twice'],
  [
    'concur-lesson run ipc-file --no-lock --processes 2 --tickets 10',
    'the question is whether a change is lost',
  ],
  ['concur-lesson step lost-update', 'whoever types nothing does not solve it'],
  ['concur-lesson explore deadlock', 'it can end in more than one way, which is the point'],
  ['concur-lesson explore lost-update', 'it can end in more than one way, which is the point'],
  ['concur-lesson quiz --exam', 'whoever answers nothing does not pass'],
]);

interface Place extends Quoted {
  readonly page: Page;
}

async function tryOut({ command, page }: Place, content: Content, tool: Tool): Promise<string | null> {
  const program = programOf(command, page, content);
  if (typeof program === 'string') return program;
  const run = MAY_END_WITH_1.has(command) ? tool.run : runPatiently.bind(null, tool);
  const { code, stderr } = await run(quicken(command), { files: program, input: answersTo(command) });
  if (code === 0 || (code === 1 && MAY_END_WITH_1.has(command))) return null;
  const said = stderr.trim().split('\n').slice(0, 3).join(' / ');
  return `\`${command}\` ends with ${code}${said === '' ? '' : `: ${said}`}. A quoted command has to work as it stands`;
}

/** What a learner in a hurry types: nothing but Enter, which skips a question. */
function answersTo(command: string): string {
  return command.startsWith('concur-lesson quiz') ? '\n'.repeat(100) : '';
}

/** As a shell takes them apart, where nothing but quotes is special. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );

/** The words after "concur-lesson", such that no run takes long. */
export function quicken(command: string): string[] {
  const words = wordsOf(command).slice(1);
  // watching has no end
  if (words[0] === 'exercise') return words.filter((word) => word !== '--watch');
  // here is nobody who could be asked
  if (words[1] === 'reset') return [...words, '--yes'];
  if (!/^(run|compare|learn|next)$/.test(words[0] ?? '') || words.includes('--help')) return words;
  return [
    ...without(without(words, '--speed'), '--repeat'),
    ...QUICK,
    ...(words.includes('--repeat') ? ['--repeat', '2'] : []),
  ];
}

function without(words: readonly string[], option: string): string[] {
  const at = words.indexOf(option);
  return at < 0 ? [...words] : words.toSpliced(at, 2);
}

/** The program a command names, from the page that names it; from the README where a page has none. A sentence if there is none at all. */
function programOf(
  command: string,
  page: Page,
  { pages, root }: Content,
): Readonly<Record<string, string>> | string {
  // what a learner has written by then
  const exercise = /^concur-lesson exercise (?:check|reset) ([\w-]+)/.exec(command)?.[1];
  if (exercise !== undefined) {
    return { [`${exercise}.ts`]: readFileSync(join(root, 'exercises', exercise, 'solution.ts'), 'utf8') };
  }
  const puzzle = /^concur-lesson puzzle ([\w-]+) \.\//.exec(command)?.[1];
  if (puzzle !== undefined) {
    return { [`${puzzle}.ts`]: readFileSync(join(root, 'puzzles', puzzle, 'repaired.ts'), 'utf8') };
  }
  if (command.startsWith('concur-lesson progress import'))
    return { 'progress.json': JSON.stringify(NO_PROGRESS) };
  if (/^concur-lesson (?:replay|why)\b/.test(command)) return RUNS;
  const name = /(?<= \.\/)[\w.-]+\.[cm]?[jt]s\b/.exec(command)?.[0];
  if (name === undefined) return {};
  const readme = pages.find(({ file }) => file === 'README.md');
  const code = findProgram(page) ?? (readme && findProgram(readme));
  return code === undefined
    ? `\`${command}\`: no program of the page exports main; show one`
    : { [name]: code };
}

/** What somebody has run by then. */
const LOG = encodeEvent({
  seq: 0,
  t: 0,
  process: 'observer',
  pid: 1,
  kind: 'run',
  version: LOG_VERSION,
  program: './kitchen.ts',
  lesson: false,
  seed: 1,
  speed: 1,
  parameters: {},
  platform: 'linux-x64',
  node: 'v20.19.0',
});
const RUNS: Readonly<Record<string, string>> = {
  'run.ndjson': LOG,
  ...Object.fromEntries(
    [1, 2, 3].map((hour) => [
      `concur-lesson/runs/${keptName(new Date(Date.UTC(2026, 0, 1, hour)), 'a')}`,
      LOG,
    ]),
  ),
};

function findProgram({ file, text }: Page): string | undefined {
  if (!file.endsWith('.md')) return undefined;
  const blocks = [...text.matchAll(/^```(?:ts|js|mjs|typescript|javascript)\n([\s\S]*?)^```/gm)];
  return blocks.map((block) => block[1] ?? '').find((code) => /export (async )?function main\b/.test(code));
}
