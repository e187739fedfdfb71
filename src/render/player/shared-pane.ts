/** The shared things of a run, one a row: who has a lock, what lies in a queue, who waits there. */
import {
  type BarrierNow,
  endHolders,
  itemsOf,
  type LockNow,
  type Moment,
  type ObjectNow,
  objectsOf,
  type PipeNow,
  type QueueNow,
  type ValueNow,
} from '../../trace/moment.js';
import { ink, type Line, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { laneStyle } from '../style/style.js';
import { tame, tameName } from '../style/text.js';
import { playerWords } from '../words/player/player.js';
import { cutLine, fillRows } from './pane.js';

export interface SharedView {
  readonly moment: Moment;
  /** The thing that the present event is about. */
  readonly present: string | null;
  readonly columns: number;
  readonly rows: number;
}

type Entry = ObjectNow | ValueNow;

/** In the order they came into use; where there are too many, those that changed last. */
export function sharedPane({ moment, present, columns, rows }: SharedView, page: Page): Line[] {
  const words = playerWords[page.language].shared;
  const entries = entriesOf(moment);
  if (entries.length === 0) return fillRows([[ink(words.none, 'quiet')]], rows);
  const room = entries.length > rows ? rows - 1 : rows;
  const latest = [...entries].sort((a, b) => toldLast(b) - toldLast(a)).slice(0, room);
  const lines = entries
    .filter((entry) => latest.includes(entry))
    .map((entry) => entryLine(entry, entry.name === present, page));
  const left = entries.length - latest.length;
  const more: Line[] = left > 0 ? [[ink(words.more(left), 'quiet')]] : [];
  return fillRows([...lines, ...more], rows).map((line) => cutLine(line, columns, page.glyphs.ellipsis));
}

/** How many rows it would like to have. */
export const countShared = (moment: Moment): number => entriesOf(moment).length;

function entriesOf(moment: Moment): Entry[] {
  const objects = objectsOf(moment).filter(({ changed }) => changed !== null);
  return [
    ...objects.sort((a, b) => (a.changed?.first ?? 0) - (b.changed?.first ?? 0)),
    ...moment.values.values(),
  ];
}

const toldLast = (entry: Entry): number => ('value' in entry ? entry.told : (entry.changed?.last ?? 0));

/** "lock printer  ◆ p1  ○ p2 p3". */
function entryLine(entry: Entry, isPresent: boolean, page: Page): Line {
  const name = ink(tameName(entry.name), isPresent ? 'strong' : undefined);
  if ('value' in entry) return [name, ink(' = ', 'quiet'), ink(tame(entry.value), 'code')];
  const kind = playerWords[page.language].shared.kinds[entry.primitive];
  const facts = [stateOf(entry, page), waitersOf(entry, page)].filter((fact) => fact.length > 0);
  return [ink(`${kind} `, 'quiet'), name, ...facts.flatMap((fact): Line => [ink('  '), ...fact])];
}

function stateOf(object: ObjectNow, page: Page): Line {
  const words = playerWords[page.language].shared;
  switch (object.primitive) {
    case 'lock':
    case 'rlock':
      return holderOf(object, page);
    case 'semaphore': {
      const holders = object.isSignal
        ? []
        : named(
            [...object.holders].map(({ process }) => process),
            page,
          );
      const left = object.left === null ? [] : [ink(words.left(object.left))];
      if (holders.length === 0) return left;
      return [
        ink(`${page.glyphs.mark.acquire} `),
        ...holders,
        ...(left.length > 0 ? [ink('  '), ...left] : []),
      ];
    }
    case 'event':
      return [ink(object.isSet === true ? words.set : words.cleared)];
    case 'barrier':
      return comeTo(object, page);
    case 'queue':
      return contentOf(object, page);
    case 'pipe':
      return flowOf(object, page);
  }
}

/** With how deep an RLock is held. */
function holderOf({ holders }: LockNow, page: Page): Line {
  const [holding] = holders;
  if (!holding)
    return [ink(`${page.glyphs.mark.release} ${playerWords[page.language].shared.free}`, 'quiet')];
  const depth = holding.depth > 1 ? [ink(` ${page.unicode ? '×' : 'x'}${holding.depth}`)] : [];
  return [ink(`${page.glyphs.mark.acquire} `), ...named([holding.process], page), ...depth];
}

function comeTo({ inside, broken }: BarrierNow, page: Page): Line {
  const words = playerWords[page.language].shared;
  if (broken === true) return [ink(words.broken, 'bad')];
  return inside.size === 0 ? [] : [ink(words.at(inside.size))];
}

/** Blocks for so many items at most. */
const MOST_BLOCKS = 10;

/** How full it is, and the oldest items. */
function contentOf(queue: QueueNow, { glyphs, language }: Page): Line {
  const words = playerWords[language].shared;
  const size = queue.size ?? (queue.known ? queue.items.size : null);
  if (size === null) return [];
  if (size <= 0) return [ink(words.empty, 'quiet')];
  const bar = glyphs.bar.repeat(Math.min(size, MOST_BLOCKS)) + (size > MOST_BLOCKS ? glyphs.ellipsis : '');
  const items = (itemsOf(queue, MOST_BLOCKS) ?? []).map(tame).join(' ');
  return [ink(`${bar} `), ink(words.inside(size)), ...(items === '' ? [] : [ink(` <${items}>`, 'code')])];
}

/** What is under way, and who holds the ends. */
function flowOf(pipe: PipeNow, page: Page): Line {
  const words = playerWords[page.language].shared;
  const messages = pipe.messages > 0 ? words.underWay(pipe.messages) : words.empty;
  const ends = (['sending', 'receiving'] as const).flatMap((end): Line => {
    const holders = endHolders(pipe, end);
    if (holders === null || pipe.ends.size === 0) return [];
    const who = holders.length > 0 ? named(holders, page) : [ink(words.nobody, 'bad')];
    return [ink(`  ${end === 'sending' ? words.sends : words.receives} `, 'quiet'), ...who];
  });
  return [ink(messages, pipe.messages > 0 ? undefined : 'quiet'), ...ends];
}

function waitersOf({ waiters }: ObjectNow, page: Page): Line {
  if (waiters.size === 0) return [];
  const waits = ink(`${page.glyphs.mark.wait} ${playerWords[page.language].shared.waits} `, 'quiet');
  return [waits, ...named([...waiters], page)];
}

/** So many names tell who; of more, how many more. */
const MOST_NAMES = 5;

function named(names: readonly string[], page: Page): Line {
  const shown = names.slice(0, MOST_NAMES).flatMap((name, index): Piece[] => {
    const lane = page.lane(name);
    const piece = ink(tameName(name), lane === null ? 'strong' : laneStyle(lane, 'strong'));
    return index > 0 ? [ink(' '), piece] : [piece];
  });
  const more = names.length - MOST_NAMES;
  return more > 0 ? [...shown, ink(` +${more}`)] : shown;
}
