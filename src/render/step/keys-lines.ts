/** The keys on the last lines: as many as fit, the most needed ones first. */
import { type KeyWords, keyNames, keyWordsLine } from '../player/keys-line.js';
import { cutLine, fillRows } from '../player/pane.js';
import { type Line, lineWidth } from '../style/line.js';
import type { Page } from '../style/page.js';
import { playerWords } from '../words/player/player.js';
import { stepScreenWords } from '../words/step/step.js';
import type { Stepped, StepShown } from './shown.js';

export function stepKeysLines(stepped: Stepped, shown: StepShown, rows: number, page: Page): Line[] {
  const lines: Line[] = [];
  let entries = keysFor(stepped, shown, page);
  for (let row = 0; row < rows && entries.length > 0; row += 1) {
    const count = fittingCount(entries, page.columns);
    // the last line always ends with how to get help, and out
    const isLast = row === rows - 1 && count < entries.length;
    const line = isLast ? withLastTwo(entries, page.columns) : entries.slice(0, count);
    lines.push(cutLine(keyWordsLine(line), page.columns, page.glyphs.ellipsis));
    entries = entries.slice(count);
  }
  return fillRows(lines, rows);
}

/** How many of them one line takes; at least one. */
function fittingCount(entries: readonly KeyWords[], columns: number): number {
  let count = entries.length;
  while (count > 1 && lineWidth(keyWordsLine(entries.slice(0, count))) > columns) count -= 1;
  return count;
}

/** The last two, and before them as many of the others as there is room for. */
function withLastTwo(entries: readonly KeyWords[], columns: number): KeyWords[] {
  const shown = entries.slice(-2);
  for (const other of entries.slice(0, -2)) {
    const more = [...shown.slice(0, -2), other, ...shown.slice(-2)];
    if (lineWidth(keyWordsLine(more)) <= columns) shown.splice(-2, 0, other);
  }
  return shown;
}

/** Those that do something now, in the order of how much they are needed; help and leaving last. */
function keysFor(stepped: Stepped, shown: StepShown, page: Page): KeyWords[] {
  const { keys } = stepScreenWords[page.language];
  const { enter, space } = playerWords[page.language].keys.names;
  const { jump } = keyNames(page);
  if (shown.asks !== null) return [entry('y', keys.yes), entry('', keys.no)];
  if (stepped.busy !== null)
    return [
      entry(enter, keys.waitOn),
      entry('u', keys.undo),
      entry('r', keys.restart),
      entry('q', keys.endRun),
    ];
  const help = [entry('?', keys.help), entry('q', keys.leave)];
  const { page: over } = shown;
  if (over.is === 'help' || over.is === 'schedule' || over.is === 'kernel')
    return [entry(jump, keys.scroll), entry('q', keys.back)];
  if (stepped.end !== null)
    return [
      entry('r', keys.sameAgain),
      entry('u', keys.undo),
      entry('k', keys.kernel),
      entry('v', over.is === 'verdict' ? keys.screen : keys.verdict),
      entry('s', keys.schedule),
      ...(over.is === 'verdict' ? [] : [entry('c', keys.code)]),
      ...help,
    ];
  return [
    entry(`0-9 ${jump} ${enter}`, keys.go),
    entry(space, keys.again),
    entry('u U', keys.undoRedo),
    entry('r', keys.restart),
    entry('a', keys.chance),
    entry('e', keys.toPrint),
    entry('t', keys.expire),
    ...(stepped.mayKill ? [entry('x', keys.kill)] : []),
    entry('s', keys.schedule),
    entry('c', keys.code),
    ...help,
  ];
}

const entry = (key: string, does: string): KeyWords => ({ key, does });
