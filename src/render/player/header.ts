/** Where we are: what is run, how it plays, the clock, the position; and the same as a bar, with what proves something. */
import { ink, type Line, lineWidth, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { tameName } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import { playerWords } from '../words/player/player.js';
import { cutLine, fillLine } from './pane.js';
import type { Shown } from './shown.js';
import { isAtEnd, type Story } from './story.js';

export function headerLine(story: Story, shown: Shown, page: Page): Line {
  const words = playerWords[page.language];
  const [first] = story.recording.events;
  const title = first?.kind === 'run' ? tameName(first.program) : '';
  const { position, kernel } = shown;
  const of = story.countTo(story.length - 1, kernel);
  const where = of === 0 ? '' : words.position(story.countTo(position, kernel), of);
  const right: Line = [
    ...modeOf(story, shown, page),
    ink(`   ${momentText(shown.clock, 8)}   `),
    ink(where, 'strong'),
  ];
  const room = page.columns - lineWidth(right) - 2;
  return cutLine(
    [...fillLine([ink(title, 'heading')], Math.max(0, room), page.glyphs.ellipsis), ink('  '), ...right],
    page.columns,
    page.glyphs.ellipsis,
  );
}

function modeOf(story: Story, { mode, speed, position, kernel }: Shown, { language, unicode }: Page): Line {
  const words = playerWords[language];
  const [first] = story.recording.events;
  // a run goes on as fast as it was told to, whatever it is played with afterwards
  const shown = mode === 'following' && first?.kind === 'run' ? first.speed : speed;
  const pace = ink(` ${unicode ? '×' : 'x'}${shown}`, 'quiet');
  if (isAtEnd(story, position, kernel)) return [ink(words.over, 'quiet'), pace];
  return [ink(words.modes[mode], mode === 'paused' ? undefined : 'good'), pace];
}

/** The part of the run that is behind us, the rest, and the events that prove something. */
export function positionBar(story: Story, { position, kernel }: Shown, { columns, glyphs }: Page): Line {
  const all = Math.max(1, story.countTo(story.length - 1, kernel));
  const cellOf = (index: number): number =>
    Math.min(columns - 1, Math.floor(((story.countTo(index, kernel) - 1) / all) * columns));
  const done = position < 0 ? 0 : Math.ceil((story.countTo(position, kernel) / all) * columns);
  const proofs = new Set(story.evidence.map(cellOf));
  return Array.from({ length: columns }, (_, cell): Piece => {
    const behind = cell < done;
    if (proofs.has(cell)) return ink(glyphs.fact, 'good');
    return behind ? ink(glyphs.holder) : ink(glyphs.rule, 'quiet');
  });
}
