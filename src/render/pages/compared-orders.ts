/** How often which order of turns occurred in the runs of one lesson, as bars. */
import type { OrderCount } from '../../verdict/measure.js';
import { toText } from '../style/ansi.js';
import { ink, type Line } from '../style/line.js';
import { createPage } from '../style/page.js';
import { cutText, padEnd, padStart, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';

/** More of them are told as one. */
const MOST_ORDERS = 10;
const BAR_WIDTH = 40;

export function renderOrders(id: string, orders: readonly OrderCount[], view: View): string {
  const { orders: title, ordersSeen } = renderWords[view.language].compare;
  const { glyphs } = createPage(view);
  const runs = sum(orders);
  const rows = toRows(orders, view);
  const nameWidth = Math.min(widestOf(rows.map(({ name }) => name)), Math.max(8, view.columns - 18));
  const digits = String(runs).length;
  const room = Math.max(1, Math.min(BAR_WIDTH, view.columns - nameWidth - digits - 6));
  const most = Math.max(...rows.map(({ count }) => count));
  const head = [ink(id, 'code'), ink(`  ${title(runs)}: `), ink(ordersSeen(orders.length), 'strong')];
  const bars = rows.map(({ name, count }): Line => {
    const label = padEnd(cutText(name, nameWidth, glyphs.ellipsis), nameWidth);
    const bar = glyphs.bar.repeat(Math.max(1, Math.round((count / most) * room)));
    return [ink(`  ${label}  `), ink(bar, 'code'), ink(` ${padStart(String(count), digits)}`)];
  });
  return toText([...wrap(head, view.columns), ...bars], view);
}

function toRows(orders: readonly OrderCount[], { language }: View): { name: string; count: number }[] {
  const { noTurns, rest } = renderWords[language].compare;
  const shown = orders.slice(0, MOST_ORDERS);
  const hidden = orders.slice(MOST_ORDERS);
  return [
    ...shown.map(({ order, count }) => ({ name: order.join(', ') || noTurns, count })),
    ...(hidden.length > 0 ? [{ name: rest(hidden.length), count: sum(hidden) }] : []),
  ];
}

const sum = (orders: readonly OrderCount[]): number => orders.reduce((runs, { count }) => runs + count, 0);
