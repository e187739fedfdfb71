/** What lies over the run: the keys, the schedule to share, and, once it is over, what it has shown. */
import { printSchedule } from '../../schedule/print-schedule.js';
import { runScreenLines } from '../pages/run-screen.js';
import { keyNames } from '../player/keys-line.js';
import { beside } from '../style/hang.js';
import { heading, ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { padEnd, widestOf } from '../style/text.js';
import { wrap } from '../style/wrap.js';
import { playerWords } from '../words/player/player.js';
import { stepScreenWords } from '../words/step/step.js';
import { goalLines, wholeGoal } from './goal-lines.js';
import type { StepPage, Stepped } from './shown.js';

/** `rows`: how many there are for it. A chart is drawn to fit in them; other pages may be longer. */
export function stepPageLines(
  is: Exclude<StepPage['is'], 'run'>,
  stepped: Stepped,
  rows: number,
  page: Page,
): Line[] {
  switch (is) {
    case 'help':
      return helpPage(stepped, page);
    case 'schedule':
      return schedulePage(stepped, page);
    case 'verdict': {
      if (stepped.end === null) return [];
      const goal = goalLines(stepped, page);
      return [...goal, ...runScreenLines(stepped.end, { ...page, rows: rows + 1 - goal.length })];
    }
    case 'kernel': {
      if (stepped.kernel === null) return [];
      const title = heading(inkOwn(stepScreenWords[page.language].kernel.title, page).text);
      return [title, ...runScreenLines(stepped.kernel, { ...page, rows })];
    }
  }
}

function schedulePage({ schedule, command }: Stepped, page: Page): Line[] {
  const words = stepScreenWords[page.language].schedule;
  const { columns } = page;
  if (schedule.length === 0) return [heading(words.title), [], ...wrap([ink(words.none)], columns)];
  return [
    heading(words.title),
    [],
    ...wrap([ink(printSchedule(schedule), 'code')], columns),
    [],
    ...wrap([inkOwn(words.how, page, 'quiet')], page.textWidth),
    [],
    heading(words.command),
    [],
    ...wrap([ink(command, 'code')], columns),
  ];
}

function helpPage(stepped: Stepped, page: Page): Line[] {
  const { mayKill } = stepped;
  const goal = wholeGoal(stepped, page);
  const { help } = stepScreenWords[page.language];
  const { names } = playerWords[page.language].keys;
  const { jump } = keyNames(page);
  const entries: readonly (readonly [string, string])[] = [
    ['0-9', help.keys.number],
    [`${jump} ${names.enter}`, help.keys.choose],
    [names.space, help.keys.again],
    ['u', help.keys.undo],
    ['U, Ctrl-R', help.keys.redo],
    ['r', help.keys.restart],
    ['a', help.keys.chance],
    ['e', help.keys.toPrint],
    ['t', help.keys.expire],
    ...(mayKill ? [['x', help.keys.kill] as const] : []),
    ['s', help.keys.schedule],
    ['c', help.keys.code],
    ['v', help.keys.verdict],
    ['k', help.keys.kernel],
    ['?', help.keys.help],
    ['q', help.keys.leave],
  ];
  const width = widestOf(entries.map(([key]) => key)) + 2;
  return [
    ...(goal.length > 0 ? [...goal, []] : []),
    heading(help.title),
    ...wrap([inkOwn(help.about, page)], page.textWidth),
    [],
    ...entries.flatMap(([key, does]) =>
      beside([ink(padEnd(key, width), 'strong')], wrap([inkOwn(does, page)], page.columns - width)),
    ),
    [],
    ...wrap([inkOwn(help.program, page, 'quiet')], page.textWidth),
  ];
}
