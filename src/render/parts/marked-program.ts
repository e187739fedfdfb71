/** A program with the few lines that matter marked, and below each of them why it does. */
import type { Localized } from '../../i18n/language.js';
import type { CodeMark } from '../../lesson/lesson.js';
import type { CodeToken } from '../../lesson/load-lesson.js';
import { beside } from '../style/hang.js';
import { blank, ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { padStart, tame, widthOf } from '../style/text.js';
import { wrapCode } from '../style/wrap.js';
import { renderMarkdown } from './markdown.js';

/** A line of a program and what is said of it. */
interface Told {
  readonly tokens: readonly CodeToken[];
  readonly isMarked: boolean;
  /** Why it matters; said below the last of several marked lines. */
  readonly why: readonly Localized[];
}

/** All lines; the marked ones with their neighbours and the functions they are in; or these alone, which take the least room. */
export type ProgramExtent = 'whole' | 'near' | 'marked';

/** `gap` tells how many lines are left out. */
export function renderMarkedProgram(
  program: readonly (readonly CodeToken[])[],
  marks: readonly CodeMark[],
  { extent, gap }: { readonly extent: ProgramExtent; readonly gap: (lines: number) => string },
  page: Page,
): Line[] {
  const told = tell(program.at(-1)?.length === 0 ? program.slice(0, -1) : program, marks);
  const shown = told.map((_, at) => extent === 'whole' || isShown(told, at, extent));
  // a single line takes no more room than the sign that it is left out
  const isLone = (at: number) => shown[at - 1] !== false && shown[at + 1] !== false;
  const digits = String(told.length).length;
  const lines: Line[] = [];
  for (let at = 0; at < told.length; at++) {
    if (shown[at] || (extent === 'near' && isLone(at)))
      lines.push(...toldLines(told[at] as Told, at + 1, digits, page));
    else if (extent === 'near' && (at === 0 || shown[at - 1])) {
      const next = shown.indexOf(true, at);
      const count = (next === -1 ? told.length : next) - at;
      lines.push([blank(2 + digits), ink(`  ${page.glyphs.mark.gap} ${gap(count)}`, 'quiet')]);
    }
  }
  return lines;
}

function tell(program: readonly (readonly CodeToken[])[], marks: readonly CodeMark[]): Told[] {
  const texts = program.map(textOfTokens);
  const places = marks.flatMap((mark) => {
    const found = findMark(texts, mark);
    return found ? [{ ...found, why: mark.why }] : [];
  });
  return program.map((tokens, at) => ({
    tokens,
    isMarked: places.some(({ first, last }) => first <= at && at <= last),
    why: places.filter(({ last }) => last === at).map(({ why }) => why),
  }));
}

const textOfTokens = (tokens: readonly CodeToken[]): string => tokens.map(([, text]) => text).join('');

/** Marked, perhaps beside a marked one, or the head of the function a marked one is in. */
function isShown(told: readonly Told[], at: number, extent: 'near' | 'marked'): boolean {
  const marked = (place: number) => told[place]?.isMarked === true;
  const isBeside = extent === 'near' && (marked(at - 1) || marked(at + 1)) && !isBlank(told[at]);
  if (marked(at) || isBeside) return true;
  if (!isFunctionHead(told[at])) return false;
  const end = told.findIndex((line, place) => place > at && isFunctionHead(line));
  return told.slice(at, end === -1 ? undefined : end).some(({ isMarked }) => isMarked);
}

const isBlank = (told: Told | undefined): boolean => textOfTokens(told?.tokens ?? []).trim() === '';

const isFunctionHead = (told: Told | undefined): boolean =>
  /^(?:export )?function\b/.test(textOfTokens(told?.tokens ?? []));

/** The line with its number; what does not matter is in the background. */
function toldLines({ tokens, isMarked, why }: Told, number: number, digits: number, page: Page): Line[] {
  const { glyphs, language, columns, textWidth } = page;
  const pieces = tokens.map(([token, text]) => ink(tame(text), isMarked ? { token } : 'quiet'));
  const mark = isMarked ? glyphs.pointer : ' ';
  const code = wrapCode(pieces, Math.max(8, columns - digits - 4)).map((part, row): Line => {
    const shownNumber = row === 0 ? padStart(String(number), digits) : ' '.repeat(digits);
    return [ink(`${mark} `, 'good'), ink(`${shownNumber}  `, isMarked ? 'good' : 'quiet'), ...part];
  });
  const indent = /^ */.exec(textOfTokens(tokens))?.[0].length ?? 0;
  const head = [blank(digits + 4 + Math.min(indent, 8)), ink(`${glyphs.branch.backRight} `, 'good')];
  const width = Math.max(
    16,
    textWidth - digits - 4 - Math.min(indent, 8) - widthOf(glyphs.branch.backRight) - 1,
  );
  return [
    ...code,
    ...why.flatMap((text) => beside(head, renderMarkdown(text[language], width, page, 'strong'))),
  ];
}

/** Where a mark stands in a program; lines count from 0. */
export interface MarkedLines {
  readonly first: number;
  readonly last: number;
}

/** The only place in `program` that holds the marked code; null where there is none, or more than one. */
export function findMark(program: readonly string[], { code }: CodeMark): MarkedLines | null {
  const wanted = code.split('\n');
  const places = program.flatMap((_, first) => (holds(program, first, wanted) ? [first] : []));
  const [first] = places;
  return first === undefined || places.length > 1 ? null : { first, last: first + wanted.length - 1 };
}

/** A single line may be quoted in part, several only whole. */
function holds(program: readonly string[], first: number, wanted: readonly string[]): boolean {
  if (wanted.length === 1) return (program[first] ?? '').includes(wanted[0] ?? '');
  return wanted.every((text, offset) => program[first + offset]?.trim() === text);
}
