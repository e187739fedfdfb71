/** A lesson's text file, read into its parts. */
import type { Language } from './lesson.js';

/** The four parts of a lesson's text, as Markdown. */
export interface LessonText {
  readonly explanation: string;
  readonly lookFor: string;
  readonly takeaways: string;
  readonly next: string;
}

type TextPart = keyof LessonText;

/** The `## ` headings, in the order a text has them. A Chinese text may use either set. */
const HEADINGS: Readonly<Record<Language, Readonly<Record<TextPart, string>>>> = {
  en: { explanation: 'Explanation', lookFor: 'Look for', takeaways: 'Takeaways', next: 'Next' },
  zh: { explanation: '讲解', lookFor: '看什么', takeaways: '记住', next: '接下来' },
};

const PARTS = Object.keys(HEADINGS.en) as TextPart[];

/**
 * Splits a text at its `## ` headings; a part keeps its Markdown, without the blank lines around it.
 *
 * @throws Error naming the heading that is missing, empty, twice there or unknown.
 */
export function parseLessonText(markdown: string, language: Language): LessonText {
  const parts = new Map<TextPart, string>();
  for (const { heading, body } of splitSections(markdown)) {
    const part = PARTS.find((name) => heading === HEADINGS[language][name] || heading === HEADINGS.en[name]);
    if (!part)
      throw new Error(heading === null ? 'text before the first heading' : `unknown heading "## ${heading}"`);
    if (parts.has(part)) throw new Error(`"## ${heading}" is there twice`);
    if (body === '') throw new Error(`"## ${heading}" has no text`);
    parts.set(part, body);
  }
  const take = (part: TextPart): string => {
    const body = parts.get(part);
    if (body === undefined) throw new Error(`"## ${HEADINGS[language][part]}" is missing`);
    return body;
  };
  return {
    explanation: take('explanation'),
    lookFor: take('lookFor'),
    takeaways: take('takeaways'),
    next: take('next'),
  };
}

interface Section {
  /** null: what stands before the first heading. */
  readonly heading: string | null;
  readonly body: string;
}

function splitSections(markdown: string): Section[] {
  const sections: { heading: string | null; lines: string[] }[] = [{ heading: null, lines: [] }];
  let fenced = false;
  for (const line of markdown.split(/\r\n|\n/)) {
    if (/^\s*```/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^## +(.+?)\s*$/.exec(line)?.[1];
    if (heading) sections.push({ heading, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, body: lines.join('\n').trim() }))
    .filter(({ heading, body }) => heading !== null || body !== '');
}
