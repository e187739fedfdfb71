/** The keys, on the last line: as many as fit, the most needed first. */
import { ink, type Line, lineWidth, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { tame, widthOf } from '../style/text.js';
import { playerWords } from '../words/player/player.js';
import { cutLine } from './pane.js';
import { namesLike, type Shown } from './shown.js';
import { isAtEnd, type Story } from './story.js';

/** A key as it is called, and what it does. */
export interface KeyWords {
  readonly key: string;
  readonly does: string;
}

export function keysLine(story: Story, shown: Shown, page: Page): Line {
  if (shown.find !== null) return findLine(story, shown.find, page);
  const words = playerWords[page.language].keys;
  const { step, jump, homeEnd } = keyNames(page);
  if (shown.page.is !== 'run')
    return fitting(
      [
        { key: 'q', does: words.back },
        { key: jump, does: words.scroll },
      ],
      [],
      page,
    );
  const always: KeyWords[] = [
    ...(shown.leads && !story.growing ? [{ key: words.names.enter, does: words.onward }] : []),
    { key: words.names.space, does: words[onSpace(story, shown)] },
    { key: step, does: words.step },
    { key: '?', does: words.help },
    { key: 'q', does: story.growing ? words.leaveRun : words.leave },
  ];
  const others: KeyWords[] = [
    ...(story.growing
      ? []
      : [
          { key: 'v', does: words.verdict },
          { key: 'n p', does: words.proof },
        ]),
    { key: '/', does: words.find },
    { key: '[ ]', does: words.pace },
    { key: 'c', does: words.code },
    { key: 'k', does: words.kernel },
    { key: homeEnd, does: words.ends },
    { key: jump, does: words.jump },
  ];
  return fitting(always, others, page);
}

function onSpace(story: Story, { mode, position, kernel }: Shown): 'pause' | 'goOn' | 'again' {
  if (mode !== 'paused') return 'pause';
  return isAtEnd(story, position, kernel) ? 'again' : 'goOn';
}

/** How the keys are called that no letter stands on. */
export function keyNames({ language, unicode }: Page) {
  const { names } = playerWords[language].keys;
  return {
    step: unicode ? names.leftRight : names.leftRightAscii,
    jump: unicode ? names.upDown : names.upDownAscii,
    homeEnd: 'Home End',
  };
}

/** Those that are always there, and of the others as many as there is room for, before the last two. */
function fitting(always: readonly KeyWords[], others: readonly KeyWords[], page: Page): Line {
  const shown = [...always];
  for (const other of others) {
    const more = [...shown.slice(0, -2), other, ...shown.slice(-2)];
    if (lineWidth(keyWordsLine(more)) <= page.columns) shown.splice(-2, 0, other);
  }
  return cutLine(keyWordsLine(shown), page.columns, page.glyphs.ellipsis);
}

export const keyWordsLine = (entries: readonly KeyWords[]): Line =>
  entries.flatMap(({ key, does }, index): Piece[] => [
    ...(index > 0 ? [ink('   ')] : []),
    ink(key, 'strong'),
    ink(` ${does}`, 'quiet'),
  ]);

/** "find: pr_   printer  p1", the chosen one first. */
function findLine(story: Story, { typed, chosen }: NonNullable<Shown['find']>, page: Page): Line {
  const words = playerWords[page.language].find;
  const names = namesLike(typed, story.names);
  const found: Line =
    names.length === 0
      ? [ink(words.none, 'bad')]
      : names
          .slice(chosen)
          .flatMap((name, index): Piece[] => [
            ink(tame(name).replaceAll('\n', ' '), index === 0 ? 'strong' : 'quiet'),
            ink('  '),
          ]);
  const head: Line = [ink(words.prompt, 'quiet'), ink(tame(typed)), ink('_  ')];
  const keys = ink(`  ${words.keys}`, 'quiet');
  const room = page.columns - widthOf(keys.text);
  return [...cutLine([...head, ...found], room, page.glyphs.ellipsis), keys];
}
