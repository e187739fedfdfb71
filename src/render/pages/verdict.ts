/** The verdict: what the run has shown, each sentence with the events that prove it; then what to keep and to try. */
import type { Localized } from '../../i18n/language.js';
import { aside, type Phrase } from '../../i18n/phrase.js';
import type { Timeline } from '../../trace/timeline.js';
import { deadlockFinding } from '../../verdict/deadlock/deadlock.js';
import type { Finding } from '../../verdict/finding.js';
import { commandLines } from '../parts/command.js';
import { type Proof, tellEvidence } from '../parts/evidence.js';
import { renderMarkdown } from '../parts/markdown.js';
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { blank, heading, ink, type Line, lineWidth } from '../style/line.js';
import { createPage, lanesOf, type Page } from '../style/page.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padEnd, padStart, widthOf } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { drawCircle } from './cycle-drawing.js';

export interface VerdictOptions {
  /** The lesson's word for what the processes do. */
  readonly activity?: { readonly label: Localized };
  /** What to remember, as Markdown. */
  readonly takeaways?: string;
  readonly next?: readonly { readonly command: string; readonly why: Localized }[];
}

/** Events shown for one finding; the log has them all. */
const MOST_EVENTS = 3;

export function renderVerdict(
  findings: readonly Finding[],
  timeline: Timeline,
  view: View,
  options: VerdictOptions = {},
): string {
  return toText(verdictLines(findings, timeline, view, options), view);
}

export function verdictLines(
  findings: readonly Finding[],
  timeline: Timeline,
  view: View,
  { activity, takeaways, next = [] }: VerdictOptions,
): Line[] {
  const page = createPage(view, lanesOf(timeline));
  const { language, reportWidth } = page;
  const words = renderWords[language];
  const lines: Line[] = [];
  if (findings.length > 0) {
    const proofs = tellEvidence(findings.flatMap(firstEvents), timeline, language);
    lines.push(heading(words.verdict.title));
    for (const finding of findings) {
      lines.push(...findingLines(finding, finding.say(language, activity?.label[language]), proofs, page));
    }
  }
  if (takeaways !== undefined) lines.push([], ...takeawayLines(takeaways, page));
  if (next.length > 0) {
    lines.push([], heading(words.verdict.next));
    for (const { command, why } of next)
      lines.push(...commandLines(command, why[language], reportWidth, page));
  }
  return lines;
}

/** What to remember, as Markdown, under its heading. */
export function renderTakeaways(takeaways: string, view: View): string {
  return toText(takeawayLines(takeaways, createPage(view)), view);
}

const takeawayLines = (takeaways: string, page: Page): Line[] => [
  heading(renderWords[page.language].verdict.takeaways),
  ...renderMarkdown(takeaways, page.reportWidth, page),
];

const firstEvents = ({ evidence }: Finding): readonly number[] => evidence.slice(0, MOST_EVENTS);

function findingLines(
  finding: Finding,
  sentence: Phrase,
  proofs: ReadonlyMap<number, Proof>,
  page: Page,
): Line[] {
  const { shown, evidence } = finding;
  const mark = findingMark(shown, page);
  const indent = lineWidth(mark);
  return [
    ...beside(mark, wrap(inkPhrase(sentence, page), page.reportWidth - indent)),
    ...circleOf(finding, page),
    ...proofLines(evidence, shown === null ? 2 : MOST_EVENTS, proofs, indent, page),
  ];
}

/** What stands before a finding: whether it was shown, contradicted, or is a fact told for its own sake. All take as many cells. */
export function findingMark(shown: boolean | null, { glyphs }: Page): Line {
  const width = widthOf(glyphs.shown) + 1;
  const mark =
    shown === null
      ? ink(glyphs.fact, 'quiet')
      : shown
        ? ink(glyphs.shown, 'good')
        : ink(glyphs.notShown, 'bad');
  return [mark, blank(width - widthOf(mark.text))];
}

/** The drawing of a deadlock's circle, as it stands under its sentence; nothing for other findings. */
export function circleOf(finding: Finding, page: Page): Line[] {
  const indent = lineWidth(findingMark(null, page)) + 6;
  const steps = deadlockFinding.is(finding) ? finding.data.steps : [];
  return beside([blank(indent)], drawCircle(steps, page.reportWidth - indent, page));
}

/** The first few events of the evidence, in the order they happened, and how many more there are. */
function proofLines(
  evidence: readonly number[],
  most: number,
  proofs: ReadonlyMap<number, Proof>,
  indent: number,
  page: Page,
): Line[] {
  const words = renderWords[page.language].verdict;
  const seqs = evidence.filter((seq) => proofs.has(seq)).slice(0, most);
  const more = evidence.length - seqs.length;
  const left = indent + 8;
  return seqs
    .sort((a, b) => a - b)
    .flatMap((seq, place) => {
      const { t, phrase } = proofs.get(seq) as Proof;
      const rest = place === seqs.length - 1 && more > 0 ? [aside(words.more(more))] : [];
      const told = wrap(inkPhrase([...phrase, ...rest], page, 'quiet'), page.reportWidth - left);
      return told.map((line, row): Line => {
        const time = row === 0 ? padEnd(padStart(momentText(t), left - 2), left) : ' '.repeat(left);
        return [ink(time, 'quiet'), ...line];
      });
    });
}
