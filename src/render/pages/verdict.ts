/** The verdict: what the run has shown, each sentence with the events that prove it; then what to keep and to try. */
import type { Localized } from '../../i18n/language.js';
import { aside, type Phrase } from '../../i18n/phrase.js';
import { advance, createMoment } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { tellEvent } from '../lanes/event-words.js';
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, padEnd, padStart, toText, widthOf } from '../style/ink.js';
import { renderMarkdown } from '../style/markdown.js';
import { createPalette } from '../style/palette.js';
import { type InkSet, inkPhrase, ownWords } from '../style/phrase-ink.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { type RenderWords, renderWords } from '../words/render.js';
import { type Circle, drawCircle } from './cycle-drawing.js';

export interface VerdictOptions {
  /** The lesson's word for what the processes do. */
  readonly activity?: { readonly label: Localized };
  /** What to remember, as Markdown. */
  readonly takeaways?: string;
  readonly next?: readonly { readonly command: string; readonly why: Localized }[];
}

/** Lines of text get no longer than this: wider ones are hard to read. */
const READABLE = 100;
/** Events shown for one finding; the log has them all. */
const MOST_EVENTS = 3;

export function renderVerdict(
  findings: readonly Finding[],
  timeline: Timeline,
  view: View,
  options: VerdictOptions = {},
): string {
  const words = renderWords[view.language];
  const lanes = new Map(timeline.lanes.map(({ process }, index) => [process, index]));
  const set: InkSet = {
    palette: createPalette(view),
    glyphs: glyphsFor(view),
    unicode: view.unicode,
    lane: (process) => lanes.get(process) ?? null,
  };
  const width = Math.min(view.columns, READABLE);
  const proofs = tellProofs(findings, timeline, words);
  const activity = options.activity?.label[view.language];
  const heading = (text: string): Line => [ink(text, set.palette.heading)];
  const lines: Line[] = [];
  if (findings.length > 0) {
    lines.push(heading(words.verdict.title));
    for (const finding of findings) {
      const sentence = finding.say(view.language, activity);
      lines.push(...findingLines(finding, sentence, proofs, { set, words, width }));
    }
  }
  if (options.takeaways !== undefined) {
    lines.push([], heading(words.verdict.takeaways), ...renderMarkdown(options.takeaways, width, set));
  }
  const next = options.next ?? [];
  if (next.length > 0) {
    lines.push([], heading(words.verdict.next));
    for (const { command, why } of next) lines.push(...nextLines(command, why[view.language], set, width));
  }
  return toText(lines);
}

/** An event of the evidence, in words, with the moment it happened. */
interface Proof {
  readonly t: number;
  readonly phrase: Phrase;
}

/** The events of the evidence that will be shown, told as they were at their moment: one pass over the log. */
function tellProofs(
  findings: readonly Finding[],
  timeline: Timeline,
  words: RenderWords,
): ReadonlyMap<number, Proof> {
  const wanted = new Set(findings.flatMap(({ evidence }) => evidence.slice(0, MOST_EVENTS)));
  const proofs = new Map<number, Proof>();
  if (wanted.size === 0) return proofs;
  const moment = createMoment();
  for (const event of timeline.events) {
    if (wanted.has(event.seq)) {
      const telling = tellEvent(event, moment, words);
      if (telling !== null) proofs.set(event.seq, { t: event.t, phrase: telling.phrase });
    }
    advance(moment, event);
  }
  return proofs;
}

interface Page {
  readonly set: InkSet;
  readonly words: RenderWords;
  readonly width: number;
}

function findingLines(
  { shown, evidence, finding, data }: Finding,
  sentence: Phrase,
  proofs: ReadonlyMap<number, Proof>,
  page: Page,
): Line[] {
  const { set, words, width } = page;
  const { palette, glyphs } = set;
  // Sound because findings are made by verdict/finding.ts, which pairs each name with the type of its values.
  const circle = finding === 'deadlock' ? (data as unknown as Circle) : null;
  const mark =
    shown === null
      ? ink(glyphs.fact, palette.quiet)
      : shown
        ? ink(glyphs.shown, palette.good)
        : ink(glyphs.notShown, palette.bad);
  const indent = widthOf(glyphs.shown) + 1;
  const first: Line = [mark, ink(' '.repeat(indent - widthOf(mark.text)))];
  const rest: Line = [ink(' '.repeat(indent))];
  const told = wrap(inkPhrase(sentence, set), width - indent);
  const lines = told.map((line, index): Line => [...(index === 0 ? first : rest), ...line]);
  const drawn = circle ? drawCircle(circle, words, set, width - indent - 6) : [];
  lines.push(...drawn.map((line): Line => [ink(' '.repeat(indent + 6)), ...line]));
  return [...lines, ...proofLines(evidence, shown === null ? 2 : MOST_EVENTS, proofs, indent, page)];
}

/** The first few events of the evidence, in the order they happened, and how many more there are. */
function proofLines(
  evidence: readonly number[],
  most: number,
  proofs: ReadonlyMap<number, Proof>,
  indent: number,
  { set, words, width }: Page,
): Line[] {
  const seqs = evidence.filter((seq) => proofs.has(seq)).slice(0, most);
  const more = evidence.length - seqs.length;
  const left = indent + 8;
  return seqs
    .sort((a, b) => a - b)
    .flatMap((seq, place) => {
      const { t, phrase } = proofs.get(seq) as Proof;
      const rest = place === seqs.length - 1 && more > 0 ? [aside(` (${words.verdict.more(more)})`)] : [];
      const told = wrap(inkPhrase([...phrase, ...rest], set, set.palette.quiet), width - left);
      return told.map((line, row): Line => {
        const time = row === 0 ? padEnd(padStart(momentText(t), left - 2), left) : ' '.repeat(left);
        return [ink(time, set.palette.quiet), ...line];
      });
    });
}

/** The command, and under it, indented, what it is good for. */
function nextLines(command: string, why: string, set: InkSet, width: number): Line[] {
  const { palette, glyphs } = set;
  const indent = widthOf(glyphs.pointer) + 1;
  const commandLines = wrap([ink(command, palette.code)], width - indent).map(
    (line, index): Line => [
      index === 0 ? ink(`${glyphs.pointer} `, palette.quiet) : ink(' '.repeat(indent)),
      ...line,
    ],
  );
  const reason = wrap([ink(ownWords(why, set.unicode), palette.quiet)], width - indent);
  return [...commandLines, ...reason.map((line): Line => [ink(' '.repeat(indent)), ...line])];
}
