/** The present event in one sentence, and what that means. */
import { beside } from '../style/hang.js';
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { wrap } from '../style/wrap.js';
import { meaningOf } from '../words/player/meanings.js';
import { playerWords } from '../words/player/player.js';
import { cutLine, fillRows } from './pane.js';
import type { Notice } from './shown.js';
import type { Story } from './story.js';

export interface PresentView {
  readonly position: number;
  readonly kernel: boolean;
  readonly notice: Notice | null;
  readonly rows: number;
}

/** A notice, or the finding that the event proves, takes the place of what it means. */
export function presentPane(
  story: Story,
  { position, kernel, notice, rows }: PresentView,
  page: Page,
): Line[] {
  const { columns, language, glyphs } = page;
  const event = story.recording.events[position];
  if (event === undefined) return fillRows([[inkOwn(playerWords[language].waiting, page, 'quiet')]], rows);
  const sentence = wrap(inkPhrase(story.tell(position, kernel) ?? [], page), columns);
  const kept = sentence.slice(0, Math.max(1, rows - 1));
  const last = kept.at(-1);
  if (kept.length < sentence.length && last)
    kept[kept.length - 1] = cutLine([...last, ink(' '.repeat(columns))], columns, glyphs.ellipsis);
  const meaning = [inkOwn(meaningOf(event)[language], page, 'quiet')];
  const second = noticeLines(notice, page) ?? proofLines(story, event.seq, page) ?? wrap(meaning, columns);
  return fillRows([...kept, ...second], rows);
}

function noticeLines(notice: Notice | null, page: Page): Line[] | null {
  return notice && wrap([inkOwn(noticeText(notice, page), page, 'heading')], page.columns);
}

/** The finding that the event proves. */
function proofLines(story: Story, seq: number, page: Page): Line[] | null {
  const { findings = [] } = story.upshot ?? {};
  const proven = findings.find(({ evidence }) => evidence.includes(seq));
  if (!proven) return null;
  const said = proven.say(page.language, story.activity?.label[page.language]);
  const proof = ink(playerWords[page.language].proof, 'good');
  const mark = ink(`${page.glyphs.fact} `, 'good');
  return beside([mark], wrap([proof, ...inkPhrase(said, page)], page.columns - 2));
}

function noticeText(notice: Notice, { language }: Page): string {
  const { notices } = playerWords[language];
  return notice.is === 'found' || notice.is === 'notFound'
    ? notices[notice.is](notice.name)
    : notices[notice.is];
}
