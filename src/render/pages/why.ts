/** The verdict with all its evidence: under each finding every event that proves it, when it happened and where. */
import type { Localized } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { tellEvidence } from '../parts/evidence.js';
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { blank, heading, ink, type Line, lineWidth } from '../style/line.js';
import { createPage, lanesOf, type Page } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { padStart, tameName } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { keptWords } from '../words/kept.js';
import { kernelReport } from '../words/player/kernel-report.js';
import { circleOf, findingMark } from './verdict.js';

/** An event of the evidence. */
export interface ToldEvent {
  readonly event: TraceEvent;
  readonly phrase: Phrase;
  /** "FILE:LINE" of the program, where the log has it. */
  readonly place: string | null;
}

/** What stands above the findings. */
export interface WhyHead {
  readonly program: string;
  /** "run 1, 2026-11-27 20:46"; null for a file. */
  readonly which: string | null;
}

/** Each finding's evidence in the order it happened, in words. */
export function proofsOf(
  findings: readonly Finding[],
  timeline: Timeline,
  { language }: Pick<View, 'language'>,
): ReadonlyMap<Finding, readonly ToldEvent[]> {
  const wanted = new Set(findings.flatMap(({ evidence }) => evidence));
  const events = new Map(
    timeline.events.filter(({ seq }) => wanted.has(seq)).map((each) => [each.seq, each]),
  );
  const proofs = tellEvidence(wanted, timeline, language);
  const tell = (seq: number): ToldEvent[] => {
    const event = events.get(seq);
    if (event === undefined) return [];
    const phrase = proofs.get(seq)?.phrase ?? tellSample(event, language);
    return phrase === null ? [] : [{ event, phrase, place: event.at ?? null }];
  };
  const inOrder = (told: readonly ToldEvent[]) =>
    told.toSorted(({ event: a }, { event: b }) => a.t - b.t || a.seq - b.seq);
  return new Map(findings.map((finding) => [finding, inOrder([...new Set(finding.evidence)].flatMap(tell))]));
}

/** In the lanes the kernel's view is told where it is news; as evidence always. Null where there is nothing to say. */
const tellSample = (event: TraceEvent, language: View['language']): Phrase | null =>
  event.kind === 'state' ? kernelReport(event)[language] : null;

export function renderWhy(
  head: WhyHead,
  findings: readonly Finding[],
  timeline: Timeline,
  activity: Localized | undefined,
  view: View,
): string {
  const page = createPage(view, lanesOf(timeline));
  const words = keptWords[page.language].why;
  const which = head.which === null ? [] : [blank(2), ink(head.which, 'quiet')];
  const title = [...heading(words.title(tameName(head.program))), ...which];
  const told = proofsOf(findings, timeline, view);
  return toText(
    [
      ...wrap(title, page.columns),
      ...(findings.length === 0 ? [[], ...wrap([inkOwn(words.nothing, page)], page.reportWidth)] : []),
      ...findings.flatMap((finding) => [
        [],
        ...sentenceLines(finding, activity, page),
        ...circleOf(finding, page),
        ...eventLines(told.get(finding) ?? [], page),
      ]),
    ],
    view,
  );
}

function sentenceLines(finding: Finding, activity: Localized | undefined, page: Page): Line[] {
  const mark = findingMark(finding.shown, page);
  const sentence = inkPhrase(finding.say(page.language, activity?.[page.language]), page);
  return beside(mark, wrap(sentence, page.reportWidth - lineWidth(mark)));
}

/** The widest moment, "999.99s", and two spaces around it. */
const MOMENT_CELLS = 10;

function eventLines(events: readonly ToldEvent[], page: Page): Line[] {
  const words = keptWords[page.language].why;
  const indent = lineWidth(findingMark(null, page));
  if (events.length === 0) {
    return beside([blank(indent)], wrap([inkOwn(words.noEvents, page, 'quiet')], page.reportWidth - indent));
  }
  return events.flatMap(({ event, phrase, place }) => {
    const time = padStart(momentText(event.t, MOMENT_CELLS - 3), MOMENT_CELLS - 2);
    const where = place === null ? [] : [blank(1), ink(words.place(tameName(place)), 'quiet')];
    const text = [...inkPhrase(phrase, page), ...where];
    return beside([ink(time, 'quiet'), blank(2)], wrap(text, page.reportWidth - MOMENT_CELLS));
  });
}
