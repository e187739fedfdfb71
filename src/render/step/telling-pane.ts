/** What is said below the choices: a question, what is wrong, the answer to the last key, or what the last event means. */
import { alert, type Phrase, phrase, process, wordsOfPhrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { cutLine, fillRows } from '../player/pane.js';
import type { Story } from '../player/story.js';
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { wrap } from '../style/wrap.js';
import { aboutTo } from '../words/operations/about-to.js';
import { steeredMeaningOf } from '../words/step/steered-meanings.js';
import { stepScreenWords } from '../words/step/step.js';
import { choicePhrase } from './choices-pane.js';
import type { StepDifference, StepNotice, Stepped, StepShown } from './shown.js';

/** As many lines as it takes. */
export function tellingLines(story: Story, stepped: Stepped, shown: StepShown, page: Page): Line[] {
  const words = stepScreenWords[page.language];
  const { busy, difference } = stepped;
  const { asks, notice } = shown;
  if (asks !== null) return wrap([inkOwn(words.askKill(asks), page, 'heading')], page.columns);
  if (busy !== null) return wrap(inkPhrase(busyPhrase(busy, page), page, 'heading'), page.columns);
  const said = notice === null ? [] : wrap(noticeLine(notice, story, stepped, page), page.columns);
  if (difference !== null)
    return [...wrap(inkPhrase(differencePhrase(difference, story, page), page), page.columns), ...said];
  if (said.length > 0) return said;
  return wrap([inkOwn(lastMeaning(story, page), page, 'quiet')], page.columns);
}

/** In so many rows; the last one says where there is more. */
export function tellingPane(lines: readonly Line[], rows: number, { columns, glyphs }: Page): Line[] {
  if (lines.length <= rows) return fillRows(lines, rows);
  const last = lines[rows - 1] ?? [];
  return [
    ...lines.slice(0, rows - 1),
    cutLine([...last, ink(' '.repeat(columns))], columns, glyphs.ellipsis),
  ];
}

/** What the last event means that is told, and that means anything. */
function lastMeaning(story: Story, { language }: Page): string {
  const { events } = story.recording;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event && story.tell(index, false) !== null) return steeredMeaningOf(event)[language];
  }
  return '';
}

function busyPhrase({ processes, seconds }: NonNullable<Stepped['busy']>, { language }: Page): Phrase {
  const names = wordsOfPhrase((language === 'zh' ? zh : en).list(processes));
  return [stepScreenWords[language].busy(names, Math.floor(seconds), processes.length === 1)];
}

/** Both calls, as things stand now: numbers in them are today's. */
function differencePhrase(
  { step, process: who, expected, found }: StepDifference,
  story: Story,
  { language }: Page,
): Phrase {
  const { moment } = story.recording.latest.live;
  const was = aboutTo(who, expected, moment)[language];
  const p = process(who);
  if (found === null)
    return language === 'zh'
      ? phrase`${alert('这个程序不能重现')}：第 ${step} 步，${p} 上次是“${was}”，这次却走不了。`
      : phrase`${alert('This program is not repeatable')}: at step ${step}, ${p} was to ${was}, and now it cannot go on.`;
  const is = aboutTo(who, found, moment)[language];
  return language === 'zh'
    ? phrase`${alert('这个程序不能重现')}：第 ${step} 步，${p} 上次是“${was}”，这次却是“${is}”。`
    : phrase`${alert('This program is not repeatable')}: at step ${step}, ${p} was to ${was}, and now it is to ${is}.`;
}

function noticeLine(notice: StepNotice, story: Story, { offered, goal }: Stepped, page: Page): Line {
  const { notices } = stepScreenWords[page.language];
  switch (notice.is) {
    case 'reached':
      return [inkOwn(goal?.solved ?? '', page, 'good'), inkOwn(notices.leaveSolved, page, 'quiet')];
    case 'found':
      return [inkOwn(notices.found, page, 'good'), ...inkPhrase(notice.sentence, page)];
    case 'cannot': {
      const choice = offered?.find(({ process: name }) => name === notice.process);
      if (!choice) return [inkOwn(notices.ended(notice.process), page, 'heading')];
      const { moment } = story.recording.latest.live;
      const why = choicePhrase(choice, moment, page.language);
      const colon = page.language === 'zh' ? '：' : ': ';
      return inkPhrase(phrase`${process(notice.process)}${colon}${why}`, page);
    }
    case 'ended':
    case 'noLimit':
    case 'notNeeded':
    case 'printed':
      return [inkOwn(notices[notice.is](notice.process), page, 'heading')];
    default:
      return [inkOwn(notices[notice.is], page, 'heading')];
  }
}
