/** Who can go on, one process a row: what it is about to do, and, where it cannot, why. */
import { type Phrase, phrase } from '../../i18n/phrase.js';
import type { Moment } from '../../trace/moment.js';
import { cutLine, fillRows } from '../player/pane.js';
import type { Story } from '../player/story.js';
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { laneStyle } from '../style/style.js';
import { padEnd, padStart, tameName, widestOf } from '../style/text.js';
import { aboutTo } from '../words/operations/about-to.js';
import { whyNot } from '../words/operations/why-not.js';
import { stepScreenWords } from '../words/step/step.js';
import type { Offered, Stepped } from './shown.js';

export interface ChoicesView {
  readonly stepped: Stepped;
  readonly chosen: string | null;
  readonly rows: number;
}

/** In the order of their numbers; where there are too many, those around the chosen one. */
export function choicesPane(story: Story, { stepped, chosen, rows }: ChoicesView, page: Page): Line[] {
  const words = stepScreenWords[page.language];
  const { offered, end } = stepped;
  if (offered === null)
    return fillRows([[inkOwn(end === null ? words.moment : words.ended, page, 'quiet')]], rows);
  const { live } = story.recording.latest;
  const room = offered.length > rows ? rows - 1 : rows;
  const at = Math.max(
    0,
    offered.findIndex(({ process }) => process === chosen),
  );
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), offered.length - room));
  const width = Math.min(MOST_NAME_CELLS, widestOf(offered.map(({ process }) => tameName(process))));
  const lines = offered.slice(from, from + room).map((each) => {
    const number = live.places.get(each.process);
    return choiceLine(each, each.process === chosen, { moment: live.moment, number, width }, page);
  });
  const left = offered.length - lines.length;
  const more: Line[] = left > 0 ? [[inkOwn(`    ${words.more(left)}`, page, 'quiet')]] : [];
  return fillRows([...lines, ...more], rows);
}

/** Of longer names the calls behind them begin further to the right. */
const MOST_NAME_CELLS = 12;
/** Numbers that one key can type. */
const MOST_NUMBER = 9;

interface ChoicePen {
  readonly moment: Moment;
  /** The process's number; undefined where it has none. */
  readonly number: number | undefined;
  /** Cells of the names. */
  readonly width: number;
}

/** "› 2 p2  take lock printer - waits: p1 holds it". */
function choiceLine(
  offered: Offered,
  isChosen: boolean,
  { moment, number, width }: ChoicePen,
  page: Page,
): Line {
  const { process, canGo } = offered;
  const key = number === undefined || number > MOST_NUMBER ? '' : String(number);
  const style = canGo ? (isChosen ? 'strong' : undefined) : 'quiet';
  const name = laneStyle(number ?? 0, canGo ? (isChosen ? 'strong' : 'normal') : 'quiet');
  return cutLine(
    [
      isChosen ? ink(`${page.glyphs.pointer} `, 'strong') : ink('  '),
      ink(`${padStart(key, 1)} `, canGo ? 'strong' : 'quiet'),
      ink(padEnd(tameName(process), width), name),
      ink('  '),
      ...inkPhrase(choicePhrase(offered, moment, page.language), page, style),
    ],
    page.columns,
    page.glyphs.ellipsis,
  );
}

/** "take lock printer - waits: p1 holds it". */
export function choicePhrase(offered: Offered, moment: Moment, language: Page['language']): Phrase {
  const { process, operation, waits, canGo, canExpire } = offered;
  const words = stepScreenWords[language];
  const whole = aboutTo(process, operation, moment)[language];
  if (canGo) return whole;
  // what the reason says as well is left out: there is little room for both
  const about = whole.filter((part) => typeof part === 'string' || part.role !== 'aside');
  const state = waits ? words.waits : words.wouldWait;
  const why = whyNot(process, operation, moment)[language];
  const expiry = canExpire ? (language === 'zh' ? `（${words.mayExpire}）` : ` (${words.mayExpire})`) : '';
  return language === 'zh'
    ? phrase`${about}——${state}：${why}${expiry}`
    : phrase`${about} — ${state}: ${why}${expiry}`;
}
