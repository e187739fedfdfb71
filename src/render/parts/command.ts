/** Commands to type. */
import { beside } from '../style/hang.js';
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { widthOf } from '../style/text.js';
import { wrap } from '../style/wrap.js';

/** The command and, under it, what it is good for; `why` '' for nothing. */
export function commandLines(command: string, why: string, width: number, page: Page): Line[] {
  const mark = `${page.glyphs.pointer} `;
  const room = width - widthOf(mark);
  const told = why === '' ? [] : wrap([inkOwn(why, page, 'quiet')], room);
  return beside([ink(mark, 'quiet')], [...wrap([ink(command, 'code')], room), ...told]);
}
