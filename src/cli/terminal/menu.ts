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
}

export function choose<T>({ message, entries, at }: Menu<T>, view: View): Promise<T> {
  const words = progressWords[view.language].menu;
  const own = (text: string) => ownWords(text, view.unicode);
  const choices = entries.map((entry) => ({
    ...entry,
    name: own(entry.name),
    short: own(entry.name),
    ...(entry.description === undefined ? {} : { description: own(entry.description) }),
  }));
  const theme = themeFor(view);
  const keysHelpTip = () => theme.style.help(view.unicode ? words.keys : words.keysAscii);
  return endBySignal((signal) =>
    select(
      {
        message,
        choices,
        ...(at === undefined ? {} : { default: at }),
        loop: false,
        pageSize: Math.max(4, process.stdout.rows - 6),
        theme: { ...theme, style: { ...theme.style, keysHelpTip } },
      },
      { signal },
    ),
  );
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
