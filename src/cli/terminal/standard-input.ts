/** Standard input of a learner's program: what is piped to the tool, or read from a file. A terminal's keys are the tool's own. */
import { basename } from 'node:path';
import type { Language, Translated } from '../../i18n/language.js';
import type { Target } from '../../run/perform.js';
import { isatty } from './is-terminal.js';

const STDIN = 0;

/** What reading it looks like in the code that runs, also after the transformation: `_fs.readFileSync.call(void 0, 0)`. */
const MENTION = /\bstdin\b|\bread(?:File)?Sync(?:\.call\(void 0,|\()\s*0\s*[,)]/;

/** The target with the standard input it gets. One that may read the terminal is told that it cannot, with the way out. */
export async function withInput(target: Target, language: Language): Promise<Target> {
  if (target.lesson !== null) return target;
  if (!isatty(STDIN)) return { ...target, input: STDIN };
  const { file, modules } = target.program;
  if (Object.values(modules).some((code) => MENTION.test(code))) {
    const { tellNotice } = await import('../failure/tell.js');
    tellNotice(words[language](basename(file), target.label));
  }
  return target;
}

const en = (file: string, path: string) =>
  `${file} gets no keys: in a terminal they belong to concur-lesson, and its standard input is empty. ` +
  `If it reads any, pipe it in: \`echo 3 | concur-lesson run ${path}\`, or take it from a file: \`concur-lesson run ${path} < input.txt\`.`;

const zh: Translated<typeof en> = (file, path) =>
  `${file} 读不到键盘：在终端里，按键归 concur-lesson，程序的标准输入是空的。` +
  `如果它要读输入，请用管道给它：\`echo 3 | concur-lesson run ${path}\`，或者从文件读：\`concur-lesson run ${path} < input.txt\`。`;

const words = { en, zh };
