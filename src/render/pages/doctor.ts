/** What the doctor found: a line a check, with what to do below those that are not ok. */

import type { Language } from '../../i18n/language.js';
import type { Check, CheckId, Status } from '../../os/examination.js';
import { ink, type Line, padEnd, tame, toText, widthOf } from '../style/ink.js';
import { createPalette } from '../style/palette.js';
import { ownWords } from '../style/phrase-ink.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { doctorWords } from '../words/doctor.js';

/** Lines of text get no longer than this: wider ones are hard to read. */
const READABLE = 100;
/** Text beside its head needs so much room, else it goes below. */
const BESIDE = 30;

const GROUPS: Readonly<Record<'run' | 'see' | 'terminal', readonly CheckId[]>> = {
  run: ['system', 'node', 'native', 'table', 'handover', 'processes', 'files', 'scratch', 'start'],
  see: ['adopter', 'collecting'],
  terminal: ['width', 'colors', 'unicode', 'language'],
};

const SIGNS: Readonly<Record<Status, string>> = { ok: '✔', limited: '!', missing: '✘' };
const ASCII_SIGNS: typeof SIGNS = { ok: '+', limited: '!', missing: 'x' };

export function renderDoctor(checks: readonly Check[], view: View): string {
  const words = doctorWords[view.language];
  const palette = createPalette(view);
  const heading = (title: string) => wrap([ink(title, palette.heading)], view.columns);
  const lines: Line[] = heading(words.title);
  for (const group of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    lines.push([], ...heading(words.groups[group]));
    for (const id of GROUPS[group]) {
      const check = checks.find((each) => each.id === id);
      if (check) lines.push(...checkLines(check, view));
    }
  }
  const count = (status: Status) => checks.filter((check) => check.status === status).length;
  const summary = words.summary(count('missing'), count('limited'));
  lines.push([], ...wrap([ink(summary, palette.strong)], view.columns));
  return toText(lines);
}

/** What was found and, unless all is well, what to do: also for --json. */
export function wordsOf(
  { id, status, data }: Check,
  language: Language,
): { text: string; advice: string | null } {
  const { tell, advise } = doctorWords[language].checks[id] as {
    readonly tell: (found: unknown) => string;
    readonly advise: (found: unknown) => string;
  };
  return { text: tell(data), advice: status === 'ok' ? null : advise(data) };
}

function checkLines(check: Check, view: View): Line[] {
  const { columns, language, unicode } = view;
  const words = doctorWords[language];
  const palette = createPalette(view);
  const sign = (unicode ? SIGNS : ASCII_SIGNS)[check.status];
  const paints = { ok: palette.good, limited: palette.strong, missing: palette.bad };
  const { status } = check;
  const state = padEnd(words.statuses[status], longest(Object.values(words.statuses)));
  const name = words.checks[check.id].name;
  const head: Line = [
    ink(`${sign} ${state}  `, paints[status]),
    ink(padEnd(name, longest(Object.values(words.checks).map((each) => each.name))), palette.strong),
    ink('  '),
  ];
  const { text, advice } = wordsOf(check, language);
  const say = (sentence: string): Line => [ink(ownWords(tame(sentence), unicode))];
  const pointed = advice ? [ink(`${unicode ? '→' : '->'} `, palette.quiet), ...say(advice)] : null;
  return beside(head, [say(text), ...(pointed ? [pointed] : [])], Math.min(columns, READABLE), columns);
}

/** Paragraphs to the right of `head`; below it, a little in, where there is no room. */
function beside(head: Line, paragraphs: readonly Line[], readable: number, columns: number): Line[] {
  const width = head.reduce((sum, { text }) => sum + widthOf(text), 0);
  const fits = readable - width >= BESIDE;
  const indent = fits ? width : 4;
  const body = paragraphs.flatMap((paragraph) => wrap(paragraph, readable - indent));
  const indented = body.map((line): Line => [ink(' '.repeat(indent)), ...line]);
  if (!fits) return [...wrap(head, columns), ...indented];
  return body.map((line, index) => (index === 0 ? [...head, ...line] : (indented[index] ?? [])));
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(widthOf));
}
