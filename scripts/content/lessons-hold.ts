/**
 * Each lesson, and each of its flags, runs and shows what its meta expects; and what its main process was given is, line
 * for line, the program that `show --code` prints.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformProgram } from '../../src/lesson/transform.js';
import { decodeRequest } from '../../src/mp/process/child-request.js';
import type { Check, LessonFolder, Problem } from './content.js';
import { type Outcome, QUICK, runPatiently, type Tool } from './tool.js';

export const lessonsHold: Check = {
  name: 'lessons show what they expect, and run what they show',
  async find({ lessons, root }, tool, tell) {
    const variants = lessons.flatMap((lesson) => variantsOf(lesson).map((flags) => ({ lesson, flags })));
    let done = 0;
    const found = await Promise.all(
      variants.map(async ({ lesson, flags }) => {
        const problems = await hold(lesson, flags, root, tool);
        done += 1;
        tell(`${done} of ${variants.length}`);
        return problems;
      }),
    );
    return found.flat();
  },
};

/** The lesson as it is, and with each of its flags alone. */
function variantsOf({ meta }: LessonFolder): string[][] {
  const flags = meta.parameters.filter((parameter) => parameter.kind === 'flag');
  return [[], ...flags.map(({ name, default: on }) => [on === true ? `--no-${name}` : `--${name}`])];
}

async function hold(
  { id, program, about }: LessonFolder,
  flags: readonly string[],
  root: string,
  tool: Tool,
): Promise<Problem[]> {
  const [run, shown] = await Promise.all([
    runPatiently(tool, ['run', id, ...flags, ...QUICK, '--json'], {
      env: { NODE_OPTIONS: `--require "${join(root, 'scripts/content/record-main.cjs')}"` },
    }),
    tool.run(['show', id, '--code']),
  ]);
  const command = ['concur-lesson run', id, ...flags].join(' ');
  return [
    ...(run.code === 0
      ? []
      : [
          {
            file: about.file,
            line: lineOf(about.text, 'expects:'),
            message: `\`${command}\` ends with ${run.code}: it did not show what meta expects. ${lastLine(run.stderr)}`,
          },
        ]),
    ...compareProgram(readFileSync(join(root, program.file), 'utf8'), shown.stdout, givenTo(run)).map(
      (message) => ({ file: program.file, line: 1, message: `\`${command}\`: ${message}` }),
    ),
  ];
}

/** @param given the code main was given; null if that was not seen */
export function compareProgram(source: string, shown: string, given: string | null): string[] {
  if (shown !== source) return ['`show --code` prints something else than this file'];
  if (given === null) return ['what its main process was given was not seen'];
  return given === transformProgram(shown, 'lesson.ts')
    ? []
    : ['its main process was given something else than what `show --code` prints. Build again'];
}

/** The program in the request that main read; null if it read none. */
function givenTo({ folder }: Outcome): string | null {
  const file = join(folder, 'request');
  if (!existsSync(file)) return null;
  const request = decodeRequest(readFileSync(file));
  const modules = Object.values(request?.program?.modules ?? {});
  return modules.length === 1 ? (modules[0] ?? null) : null;
}

const lineOf = (text: string, word: string): number =>
  Math.max(1, text.split('\n').findIndex((line) => line.trim().startsWith(word)) + 1);

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
