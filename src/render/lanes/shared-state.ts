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
import type { Glyphs } from '../style/glyphs.js';
import { cutText, type Line, lineWidth, type Piece, tame, widthOf } from '../style/ink.js';
import type { Paint, Palette } from '../style/palette.js';
import type { RenderWords } from '../words/render.js';

export interface SharedInk {
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  readonly words: RenderWords;
  lane(process: string): number | null;
}

/** Whether there is anything shared to show yet. */
export const hasShared = (moment: Moment): boolean => moment.values.size > 0 || objectsOf(moment).length > 0;

/**
 * @param width cells there are; when not all fits, what changed last is shown
 * @returns pieces of at most `width` cells
 */
export function sharedLine(moment: Moment, width: number, set: SharedInk): Line {
  const entries = [...objectsInOrder(moment), ...moment.values.values()].filter(
    (entry) => entryLine(entry, set, width).length > 0,
  );
  const latest = [...entries].sort((a, b) => toldLast(b) - toldLast(a));
  const fitting = new Set<ObjectNow | ValueNow>();
  let used = 0;
  for (const entry of latest) {
    const needed = lineWidth(entryLine(entry, set, width)) + (fitting.size > 0 ? 2 : 0);
    if (used + needed > width) break;
    used += needed;
    fitting.add(entry);
  }
  const shown = entries.filter((entry) => fitting.has(entry));
  return shown.flatMap((entry, index): Piece[] => [
    ...(index > 0 ? [{ text: '  ' }] : []),
    ...entryLine(entry, set, width),
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
function entryLine(entry: ObjectNow | ValueNow, set: SharedInk, width: number): Line {
  if ('value' in entry) return varLine(entry, set, width);
  const facts = objectFacts(entry, set, width);
  return facts.length === 0 ? [] : named(entry.name, ' ', facts, set, width);
}

/** A file's content in full where it fits, else without the punctuation of JSON: `tickets.json=left:4`, `tickets=left:4`. */
function varLine({ name, value }: ValueNow, set: SharedInk, width: number): Line {
  const bare = value.replace(/[{}"]/g, '');
  const [fullName, fullValue] = [tame(name), tame(value)];
  const fits = ([left, right]: readonly [string, string]) => widthOf(`${left}=${right}`) <= width;
  const shorter: readonly (readonly [string, string])[] = [
    [fullName, fullValue],
    [fullName, tame(bare)],
    [fullName.replace(/\.\w+$/, ''), tame(bare)],
  ];
  const [left, right] = (value.startsWith('{') && shorter.find(fits)) || [fullName, fullValue];
  return named(left, '=', [{ text: right, paint: set.palette.code }], set, width);
}

function named(
  label: string,
  separator: string,
  facts: readonly Piece[],
  set: SharedInk,
  width: number,
): Line {
  const room = width - lineWidth(facts) - separator.length;
  if (room < 1)
    return [{ text: cutText(facts.map(({ text }) => text).join(''), width, set.glyphs.ellipsis) }];
  const name = cutText(tame(label), room, set.glyphs.ellipsis);
  return [{ text: name + separator, paint: set.palette.quiet }, ...facts];
}

function objectFacts(object: ObjectNow, set: SharedInk, width: number): Piece[] {
  const { glyphs, palette, words } = set;
  const facts: Piece[] = [];
  switch (object.primitive) {
    case 'lock':
    case 'rlock':
      facts.push(...holderFacts(object, set));
      break;
    case 'semaphore':
      facts.push(
        object.left === null
          ? { text: `${glyphs.mark.acquire}${object.holders.size}` }
          : { text: words.shared.left(object.left) },
      );
      break;
    case 'event':
      facts.push({ text: object.isSet === true ? words.shared.set : words.shared.cleared });
      break;
    case 'queue':
      facts.push(...contentFacts(object, set, width));
      break;
    case 'pipe':
      if (object.messages > 0 || object.received >= 0)
        facts.push({ text: words.shared.items(object.messages) });
      break;
    case 'barrier':
      break;
  }
  if (object.waiters.size > 0) {
    const paint: Paint = palette.plain;
    facts.push({ text: `${facts.length > 0 ? ' ' : ''}${glyphs.mark.wait}${object.waiters.size}`, paint });
  }
  return facts;
}

/** Cells for the items of a queue, at most. */
const CONTENT = 20;

/** A queue that has had more of them is counted until it is empty again, or has one. */
const MOST_ITEMS = 20;

/** The items, the oldest first, or how many there are where they do not fit. */
function contentFacts(queue: QueueNow, { palette, words }: SharedInk, width: number): Piece[] {
  const { name, size, most } = queue;
  const content = (size === null || most > MOST_ITEMS ? null : itemsOf(queue))
    ?.map((item) => tame(item.replace(/^'(.*)'$/, '$1')))
    .join(' ');
  const room = Math.min(CONTENT, width - widthOf(name) - ' <> ○1'.length);
  if (content !== undefined && widthOf(content) <= room)
    return [{ text: `<${content}>`, paint: palette.code }];
  return size === null ? [] : [{ text: words.shared.items(size) }];
}

function holderFacts({ holders }: LockNow, { palette, glyphs, words, lane }: SharedInk): Piece[] {
  const [holder] = holders;
  if (holder === undefined)
    return [{ text: `${glyphs.mark.release} ${words.shared.free}`, paint: palette.quiet }];
  const index = lane(holder.process);
  return [
    {
      text: `${glyphs.mark.acquire} ${holder.process}`,
      paint: index === null ? palette.strong : palette.laneStrong(index),
    },
  ];
}
