/** How the prompts of the quiz look. */
import { paintIn, toText } from '../render/style/ansi.js';
import { glyphsFor } from '../render/style/glyphs.js';
import { ink } from '../render/style/line.js';
import { ownWords } from '../render/style/phrase-ink.js';
import type { Style } from '../render/style/style.js';
import type { View } from '../render/style/view.js';
import { wrap } from '../render/style/wrap.js';

/** Our colours and marks instead of the prompts' own, which know neither --no-color nor --ascii. */
export function promptTheme(view: View) {
  const { unicode } = view;
  const paint = (style: Style) => paintIn(style, view);
  const own = (style: Style) => (text: string) => paint(style)(ownWords(text, unicode));
  return {
    prefix: { idle: paint('code')('?'), done: paint('good')(unicode ? '›' : '>') },
    icon: {
      cursor: unicode ? '❯' : '>',
      checked: unicode ? paint('good')('◉') : '[x]',
      unchecked: unicode ? '◯' : '[ ]',
    },
    style: {
      answer: own('code'),
      message: own('strong'),
      error: (text: string) => own('bad')(`${glyphsFor(view).notShown} ${text}`),
      help: (text: string) => {
        const keys = ownWords(unicode ? text : text.replace('↑↓', 'Up/Down'), unicode);
        return toText(wrap([ink(keys, 'quiet')], view.columns - 1), view).trimEnd();
      },
      highlight: paint('code'),
      defaultAnswer: paint('quiet'),
      disabled: paint('quiet'),
      description: paint('quiet'),
    },
  };
}
