/** Everything a lesson's text sets as code exists: in its program, in the library, among options and files, or in the system. */
import type { Check, LessonFolder, Page, Problem } from './content.js';
import { lineAt } from './content.js';

export const codeReferences: Check = {
  name: 'code references resolve',
  find: async ({ lessons, library }) => lessons.flatMap((lesson) => findUnknown(lesson, library)),
};

/** Names of the system, of shells and of languages that texts may mention: calls, states, files, tools, words of JavaScript. */
const OUTSIDE = new Set(
  `fork wait waitpid spawn exec pipe read write open close rename kill ps grep top cat node npx python Z S R T D ppid pid pids max
  pid_max proc status stat comm SIGKILL SIGTERM SIGINT SIGCHLD EPIPE EAGAIN init systemd docker run fd null undefined true false
  import export finally try catch throw for while of JSON fs`.split(/\s+/),
);

export function findUnknown({ id, meta, program, texts }: LessonFolder, library: Page): Problem[] {
  const known = wordsOf(`${program.text} ${library.text} ${id}`);
  for (const { name, kind } of meta.parameters) {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    known
      .add(name)
      .add(kind === 'flag' ? `no-${option}` : option)
      .add(option);
  }
  return [texts.en, texts.zh].flatMap((page) => {
    const own = new Set([...known, ...wordsOf(fencesOf(page.text)), ...wordsOf(filesIn(page.text))]);
    return spansOf(page.text).flatMap(({ code, line }) => {
      const unknown = namesIn(code).filter((name) => !isKnown(name, own, program.text));
      if (unknown.length === 0) return [];
      return [
        {
          file: page.file,
          line,
          message: `\`${code}\`: there is no ${unknown.map((name) => `"${name}"`).join(', no ')} in ${program.file}, in concur-lesson/mp or among its options. Name something that exists; a word of the system belongs into OUTSIDE of scripts/content/code-references.ts`,
        },
      ];
    });
  });
}

interface Span {
  readonly code: string;
  readonly line: number;
}

function spansOf(text: string): Span[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ' '));
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map((match) => ({ code: match[1] ?? '', line: lineAt(text, match.index) }))
    .filter(({ code }) => !/^(npx )?concur-lesson( |$)/.test(code));
}

const fencesOf = (text: string): string => (text.match(/^```[\s\S]*?^```/gm) ?? []).join('\n');

/** Files of the learner's own, which a command of the text names. */
const filesIn = (text: string): string =>
  (text.match(/(?<=`concur-lesson run )\.\/[\w.-]+/g) ?? []).join(' ');

/** A command of the system is known by its first word; options of its own are its own. */
function namesIn(code: string): string[] {
  if (/^(ps|cat|grep|docker|ls|ulimit|kill) /.test(code)) return [code.split(' ')[0] ?? ''];
  if (code.startsWith('--')) return [code.slice(2).split(/[ =]/)[0] ?? ''];
  return code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
}

/** p3 is a name too where the program makes `p${n}`, or names made of the letter 'p' and a number. */
function isKnown(name: string, known: ReadonlySet<string>, program: string): boolean {
  if (known.has(name) || OUTSIDE.has(name)) return true;
  const stem = name.replace(/\d+$/, '');
  return stem !== name && (program.includes(`\`${stem}\${`) || program.includes(`'${stem}'`));
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
