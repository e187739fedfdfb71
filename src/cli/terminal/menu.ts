/** Choosing by keys: the one place of the command line that draws prompts. Ctrl-C there ends the tool by SIGINT. */
import { confirm, select } from '@inquirer/prompts';
import { paintIn } from '../../render/style/ansi.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { Style } from '../../render/style/style.js';
import type { View } from '../../render/style/view.js';
import { progressWords } from '../../render/words/progress.js';
import { endBySignal } from './interrupt.js';

export interface MenuEntry<T> {
  readonly value: T;
  readonly name: string;
  /** Shown while the cursor is on it. */
  readonly description?: string;
}

export interface Menu<T> {
  readonly message: string;
  readonly entries: readonly MenuEntry<T>[];
  /** Where the cursor is at first. */
  readonly at?: T;
  /** What Esc chooses; without it Esc does nothing. */
  readonly onEscape?: T;
  /** Entries have numbers, and a number goes to its entry. */
  readonly isNumbered?: boolean;
}

export function choose<T>(menu: Menu<T>, view: View): Promise<T> {
  const { onEscape } = menu;
  return endBySignal((signal) =>
    onEscape === undefined
      ? select(listFor(menu, view), { signal })
      : untilEscape(menu, onEscape, view, signal),
  );
}

/** As `choose`; Esc takes the menu away, and is an answer too. */
async function untilEscape<T>(menu: Menu<T>, onEscape: T, view: View, signal: AbortSignal): Promise<T> {
  // not AbortSignal.any, which the first versions of Node 20 do not have
  const end = new AbortController();
  let escaped = false;
  const onSignal = () => end.abort();
  const onKey = (_: string, key?: { name?: string }) => {
    if (key?.name !== 'escape') return;
    escaped = true;
    end.abort();
  };
  process.stdin.on('keypress', onKey);
  signal.addEventListener('abort', onSignal);
  if (signal.aborted) onSignal();
  try {
    return await select(listFor(menu, view), { signal: end.signal });
  } catch (error) {
    if (!escaped) throw error;
    return onEscape;
  } finally {
    process.stdin.off('keypress', onKey);
    signal.removeEventListener('abort', onSignal);
  }
}

/** The menu as the library behind it wants it. */
function listFor<T>({ message, entries, at, onEscape, isNumbered = false }: Menu<T>, view: View) {
  const words = progressWords[view.language].menu;
  const own = (text: string) => ownWords(text, view.unicode);
  const choices = entries.map((entry) => ({
    ...entry,
    name: own(entry.name),
    short: own(entry.name),
    ...(entry.description === undefined ? {} : { description: own(entry.description) }),
  }));
  const theme = themeFor(view);
  const keys = [
    view.unicode ? words.keys : words.keysAscii,
    ...(isNumbered ? [words.number] : []),
    ...(onEscape === undefined ? [] : [words.escape]),
  ];
  const keysHelpTip = () => theme.style.help(keys.join(words.separator));
  return {
    message,
    choices,
    ...(at === undefined ? {} : { default: at }),
    loop: false,
    pageSize: Math.max(4, process.stdout.rows - 6),
    theme: {
      ...theme,
      indexMode: isNumbered ? ('number' as const) : ('hidden' as const),
      style: { ...theme.style, keysHelpTip },
    },
  };
}

/** Yes or no; Enter alone is no. */
export function ask(message: string, view: View): Promise<boolean> {
  return endBySignal((signal) => confirm({ message, default: false, theme: themeFor(view) }, { signal }));
}

/** Our colours and marks instead of the prompts' own, which know neither --no-color nor --ascii. */
function themeFor(view: View) {
  const paint = (style: Style) => paintIn(style, view);
  return {
    prefix: { idle: paint('code')('?'), done: paint('good')(view.unicode ? '›' : '>') },
    icon: { cursor: view.unicode ? '❯' : '>' },
    style: {
      answer: paint('code'),
      message: paint('strong'),
      help: paint('quiet'),
      highlight: paint('code'),
      defaultAnswer: paint('quiet'),
      description: paint('quiet'),
    },
  };
}
