/** What a check of an exercise has found. */
import { process as aProcess, type Phrase } from '../../../i18n/phrase.js';
import type { Timeline } from '../../../trace/timeline.js';
import { tellEvidence } from '../../parts/evidence.js';
import { toText } from '../../style/ansi.js';
import { hang } from '../../style/hang.js';
import { blank, ink, type Piece } from '../../style/line.js';
import { createPage, lanesOf, type Page } from '../../style/page.js';
import { inBrackets, inkOwn, inkPhrase } from '../../style/phrase-ink.js';
import { padEnd, padStart, widthOf } from '../../style/text.js';
import { momentText } from '../../style/time-text.js';
import type { View } from '../../style/view.js';

/** Events shown for a contradiction; the log has them all. */
const MOST_EVENTS = 3;

/** A property after a check. `outcome` null: not judged. */
export interface JudgedRow {
  readonly title: string;
  readonly outcome: 'kept' | 'broken' | null;
  /** Said behind it; '' for nothing. */
  readonly note: string;
}

/** The heading of a check's result and each property with what became of it. */
export function renderJudged(title: string, passed: boolean, rows: readonly JudgedRow[], view: View): string {
  const page = createPage(view);
  const mark = markOf(passed ? 'kept' : 'broken', page);
  const lines = rows.flatMap(({ title, outcome, note }) => {
    const noted = note === '' ? [] : [inkOwn(inBrackets(note, page), page, 'quiet')];
    return hang([markOf(outcome, page)], [inkOwn(title, page), ...noted], page.textWidth);
  });
  return toText([...hang([mark], [inkOwn(title, page, 'strong')], page.textWidth), [], ...lines], view);
}

function markOf(outcome: JudgedRow['outcome'], { glyphs }: Page): Piece {
  switch (outcome) {
    case 'kept':
      return ink(`${glyphs.shown} `, 'good');
    case 'broken':
      return ink(`${glyphs.notShown} `, 'bad');
    case null:
      return ink(padEnd(glyphs.fact, widthOf(glyphs.shown) + 1), 'quiet');
  }
}

/** A property that a run contradicts: what it asks for, what happened instead, why as far as that is known, and the events that show it. */
export function renderContradiction(
  {
    title,
    broken,
    reasons,
    evidence,
  }: {
    readonly title: string;
    readonly broken: Phrase;
    readonly reasons: readonly Phrase[];
    readonly evidence: readonly number[];
  },
  timeline: Timeline,
  view: View,
): string {
  const page = createPage(view, lanesOf(timeline));
  const { textWidth } = page;
  const mark = markOf('broken', page);
  const proofs = tellEvidence(evidence.slice(0, MOST_EVENTS), timeline, page.language);
  const lines = [...proofs.values()].flatMap(({ t, phrase }) =>
    hang([ink(`${padStart(momentText(t), 9)}  `, 'quiet')], inkPhrase(phrase, page, 'quiet'), textWidth),
  );
  return toText(
    [
      [],
      ...hang([mark], [inkOwn(title, page, 'strong')], textWidth),
      ...hang([blank(widthOf(mark.text))], inkPhrase(broken, page), textWidth),
      ...reasons.flatMap((reason) => hang([blank(widthOf(mark.text))], inkPhrase(reason, page), textWidth)),
      ...lines,
    ],
    view,
  );
}

/** The template's words; what stands in it as {name} is the name of a process where `data` says so. */
export function fillIn(
  template: string,
  data: Readonly<Record<string, string | number | readonly string[]>>,
): Phrase {
  return template.split(/(\{\w+\})/).map((part) => {
    const key = /^\{(\w+)\}$/.exec(part)?.[1];
    if (key === undefined) return part;
    const value = data[key] ?? '';
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return key === 'a' || key === 'b' ? aProcess(text) : text;
  });
}
