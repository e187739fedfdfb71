/** What the doctor found: a line a check, with what to do below those that are not ok. */
import type { Language } from '../../i18n/language.js';
import type { Check, CheckId, Status } from '../../os/machine/examination.js';
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { blank, heading, ink, type Line, lineWidth } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import type { PlainStyle } from '../style/style.js';
import { padEnd, tame, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { doctorWords } from '../words/doctor.js';

/** Text beside its head needs so much room, else it goes below. */
const BESIDE = 30;

const GROUPS: Readonly<Record<'run' | 'see' | 'terminal', readonly CheckId[]>> = {
  run: ['system', 'node', 'native', 'table', 'handover', 'processes', 'files', 'scratch', 'start'],
  see: ['adopter', 'collecting'],
  terminal: ['width', 'colors', 'unicode', 'language'],
};

const SIGNS: Readonly<Record<Status, string>> = { ok: '✔', limited: '!', missing: '✘' };
const ASCII_SIGNS: typeof SIGNS = { ok: '+', limited: '!', missing: 'x' };

const STYLES: Readonly<Record<Status, PlainStyle>> = { ok: 'good', limited: 'strong', missing: 'bad' };

export function renderDoctor(checks: readonly Check[], view: View): string {
  const page = createPage(view);
  const { columns, language } = page;
  const words = doctorWords[language];
  const lines: Line[] = wrap(heading(words.title), columns);
  for (const group of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    lines.push([], ...wrap(heading(words.groups[group]), columns));
    for (const id of GROUPS[group]) {
      const check = checks.find((each) => each.id === id);
      if (check) lines.push(...checkLines(check, page));
    }
  }
  const count = (status: Status) => checks.filter((check) => check.status === status).length;
  const summary = words.summary(count('missing'), count('limited'));
  lines.push([], ...wrap([ink(summary, 'strong')], columns));
  return toText(lines, view);
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

function checkLines(check: Check, page: Page): Line[] {
  const { columns, language, unicode, reportWidth } = page;
  const words = doctorWords[language];
  const { id, status } = check;
  const sign = (unicode ? SIGNS : ASCII_SIGNS)[status];
  const state = padEnd(words.statuses[status], widestOf(Object.values(words.statuses)));
  const names = Object.values(words.checks).map(({ name }) => name);
  const head = [
    ink(`${sign} ${state}  `, STYLES[status]),
    ink(padEnd(words.checks[id].name, widestOf(names)), 'strong'),
    blank(2),
  ];
  const { text, advice } = wordsOf(check, language);
  const found = [inkOwn(tame(text), page)];
  const pointed = advice ? [ink(`${unicode ? '→' : '->'} `, 'quiet'), inkOwn(tame(advice), page)] : [];
  const paragraphs = advice ? [found, pointed] : [found];
  const below = (room: number) => paragraphs.flatMap((paragraph) => wrap(paragraph, room));
  const room = reportWidth - lineWidth(head);
  if (room >= BESIDE) return beside(head, below(room));
  return [...wrap(head, columns), ...beside([blank(4)], below(reportWidth - 4))];
}
