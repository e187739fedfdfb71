/** Both languages of a lesson say the same: sections, bullets, commands, code; and both offer next what meta offers. */
import { parseLessonText } from '../../src/lesson/lesson-text.js';
import type { Check, LessonFolder, Page, Problem } from './content.js';
import { findQuoted } from './quoted-commands.js';

export const parallelTexts: Check = {
  name: 'texts are complete and parallel',
  find: async ({ lessons }) => lessons.flatMap(findDifferences),
};

export function findDifferences({ id, meta, texts }: LessonFolder): Problem[] {
  const broken = (['en', 'zh'] as const).flatMap((language) => {
    try {
      parseLessonText(texts[language].text, language);
      return [];
    } catch (error) {
      return [{ file: texts[language].file, line: 1, message: (error as Error).message }];
    }
  });
  if (broken.length > 0) return broken;
  const [en, zh] = [readSections(texts.en), readSections(texts.zh)];
  return [
    ...en.flatMap((section, index) => compareSections(section, zh[index] as Section, texts.en, texts.zh)),
    ...meta.next.flatMap(({ command }) =>
      [texts.en, texts.zh].flatMap((page, index) => {
        const last = (index === 0 ? en : zh).at(-1) as Section;
        return commandsOf(last, page).includes(command)
          ? []
          : [
              {
                file: page.file,
                line: last.line,
                message: `the last section leaves out \`${command}\`, which lessons/${id}/meta.ts offers next`,
              },
            ];
      }),
    ),
  ];
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly lines: readonly string[];
}

function readSections({ text }: Page): Section[] {
  const sections: { title: string; line: number; lines: string[] }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('## ')) sections.push({ title: line.slice(3), line: index + 1, lines: [] });
    else sections.at(-1)?.lines.push(line);
  });
  return sections;
}

function compareSections(en: Section, zh: Section, enPage: Page, zhPage: Page): Problem[] {
  const differ = (what: string, one: readonly string[], other: readonly string[]): Problem[] => {
    const missing = [
      ...one.filter((each) => !other.includes(each)),
      ...other.filter((each) => !one.includes(each)),
    ];
    if (missing.length === 0 && one.length === other.length) return [];
    const detail = missing.length > 0 ? missing.join(', ') : `${one.length} and ${other.length}`;
    return [
      {
        file: zhPage.file,
        line: zh.line,
        message: `"${zh.title}" and "${en.title}" of ${enPage.file} differ in ${what}: ${detail}`,
      },
    ];
  };
  return [
    ...differ('the number of bullets', bullets(en), bullets(zh)),
    ...differ('their commands', commandsOf(en, enPage), commandsOf(zh, zhPage)),
    ...differ('what they refer to as code', codeOf(en), codeOf(zh)),
  ];
}

/** Only how many there are: what they say is each language's own. */
const bullets = ({ lines }: Section): string[] =>
  lines.filter((line) => line.startsWith('- ')).map(() => 'a bullet');

const commandsOf = ({ lines }: Section, { file }: Page): string[] =>
  findQuoted({ file, text: lines.join('\n') }, '').map(({ command }) => command);

/** Distinct: one language may repeat a name where the other says "it". */
function codeOf({ lines }: Section): string[] {
  const prose = lines.join('\n').replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? '').replace(/\(\)$/, ''));
  return [...new Set(spans)].filter((span) => !span.startsWith('concur-lesson')).sort();
}
