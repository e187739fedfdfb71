/** The shared things of a run in one short text: who holds a lock, how many wait, what a shared value is now. */
import {
  itemsOf,
  type LockNow,
  type Moment,
  type ObjectNow,
  objectsOf,
  type QueueNow,
  type ValueNow,
} from '../../trace/moment.js';
import { ink, type Line, lineWidth, type Piece, textOf } from '../style/line.js';
import type { Page } from '../style/page.js';
import { laneStyle } from '../style/style.js';
import { cutText, tame, tameName, widthOf } from '../style/text.js';
import { renderWords } from '../words/render.js';

/** Whether there is anything shared to show yet. */
export const hasShared = (moment: Moment): boolean => moment.values.size > 0 || objectsOf(moment).length > 0;

/**
 * @param width cells there are; when not all fits, what changed last is shown
 * @returns pieces of at most `width` cells
 */
export function sharedLine(moment: Moment, width: number, page: Page): Line {
  const entries = [...objectsInOrder(moment), ...moment.values.values()].filter(
    (entry) => entryLine(entry, page, width).length > 0,
  );
  const latest = [...entries].sort((a, b) => toldLast(b) - toldLast(a));
  const fitting = new Set<ObjectNow | ValueNow>();
  let used = 0;
  for (const entry of latest) {
    const needed = lineWidth(entryLine(entry, page, width)) + (fitting.size > 0 ? 2 : 0);
    if (used + needed > width) break;
    used += needed;
    fitting.add(entry);
  }
  const shown = entries.filter((entry) => fitting.has(entry));
  return shown.flatMap((entry, index): Piece[] => [
    ...(index > 0 ? [ink('  ')] : []),
    ...entryLine(entry, page, width),
  ]);
}

/** As they came into use: not those that have only been handed over or asked for. */
function objectsInOrder(moment: Moment): ObjectNow[] {
  return objectsOf(moment)
    .filter(({ changed }) => changed !== null)
    .sort((a, b) => (a.changed?.first ?? 0) - (b.changed?.first ?? 0));
}

const toldLast = (entry: ObjectNow | ValueNow): number =>
  'value' in entry ? entry.told : (entry.changed?.last ?? 0);

/** Empty for what there is nothing to say of. */
function entryLine(entry: ObjectNow | ValueNow, page: Page, width: number): Line {
  if ('value' in entry) return varLine(entry, page, width);
  const facts = objectFacts(entry, page, width);
  return facts.length === 0 ? [] : named(entry.name, ' ', facts, page, width);
}

/** A file's content in full where it fits, else without the punctuation of JSON: `tickets.json=left:4`, `tickets=left:4`. */
function varLine({ name, value }: ValueNow, page: Page, width: number): Line {
  const bare = value.replace(/[{}"]/g, '');
  const [fullName, fullValue] = [tame(name), tame(value)];
  const fits = ([left, right]: readonly [string, string]) => widthOf(`${left}=${right}`) <= width;
  const shorter: readonly (readonly [string, string])[] = [
    [fullName, fullValue],
    [fullName, tame(bare)],
    [fullName.replace(/\.\w+$/, ''), tame(bare)],
  ];
  const [left, right] = (value.startsWith('{') && shorter.find(fits)) || [fullName, fullValue];
  return named(left, '=', [ink(right, 'code')], page, width);
}

function named(label: string, separator: string, facts: readonly Piece[], page: Page, width: number): Line {
  const room = width - lineWidth(facts) - separator.length;
  if (room < 1) return [ink(cutText(textOf(facts), width, page.glyphs.ellipsis))];
  const name = cutText(tameName(label), room, page.glyphs.ellipsis);
  return [ink(name + separator, 'quiet'), ...facts];
}

function objectFacts(object: ObjectNow, page: Page, width: number): Piece[] {
  const { mark } = page.glyphs;
  const words = renderWords[page.language].shared;
  const facts: Piece[] = [];
  switch (object.primitive) {
    case 'lock':
    case 'rlock':
      facts.push(holderFact(object, page));
      break;
    case 'semaphore':
      if (object.left !== null) facts.push(ink(words.left(object.left)));
      else if (!object.isSignal) facts.push(ink(`${mark.acquire}${object.holders.size}`));
      break;
    case 'event':
      facts.push(ink(object.isSet === true ? words.set : words.cleared));
      break;
    case 'queue':
      facts.push(...contentFacts(object, page, width));
      break;
    case 'pipe':
      if (object.messages > 0 || object.received >= 0) facts.push(ink(words.items(object.messages)));
      break;
    case 'barrier':
      break;
  }
  if (object.waiters.size > 0) {
    facts.push(ink(`${facts.length > 0 ? ' ' : ''}${mark.wait}${object.waiters.size}`));
  }
  return facts;
}

/** Cells for the items of a queue, at most. */
const CONTENT = 20;

/** A queue that has had more of them is counted until it is empty again, or has one. */
const MOST_ITEMS = 20;

/** The items, the oldest first, or how many there are where they do not fit. */
function contentFacts(queue: QueueNow, { language }: Page, width: number): Piece[] {
  const { name, size, most } = queue;
  const content = (size === null || most > MOST_ITEMS ? null : itemsOf(queue))
    ?.map((item) => tame(item.replace(/^'(.*)'$/, '$1')))
    .join(' ');
  const room = Math.min(CONTENT, width - widthOf(name) - ' <> ○1'.length);
  if (content !== undefined && widthOf(content) <= room) return [ink(`<${content}>`, 'code')];
  return size === null ? [] : [ink(renderWords[language].shared.items(size))];
}

function holderFact({ holders: [holder] }: LockNow, { glyphs, language, lane }: Page): Piece {
  if (holder === undefined)
    return ink(`${glyphs.mark.release} ${renderWords[language].shared.free}`, 'quiet');
  const { process } = holder;
  const index = lane(process);
  return ink(
    `${glyphs.mark.acquire} ${tameName(process)}`,
    index === null ? 'strong' : laneStyle(index, 'strong'),
  );
}
