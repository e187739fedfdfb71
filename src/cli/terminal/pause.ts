/** Waiting for the reader. */
import { toText } from '../../render/style/ansi.js';
import { ink } from '../../render/style/line.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import { openKeyboard } from '../player/keyboard.js';
import { endBySignal, InterruptedByKey } from './interrupt.js';
import type { Output } from './output.js';

/** Says `text` below what is on the screen and waits for Enter; "leave" at q, Esc, or where nobody is left. */
export async function pause(text: string, view: View, output: Output): Promise<'on' | 'leave'> {
  const told = toText([[ink(ownWords(text, view.unicode), 'quiet')]], view);
  output.write(`\n${told.trimEnd()}`);
  const turn = await endBySignal((stop) => nextTurn(stop, output));
  output.write('\n');
  return turn;
}

function nextTurn(stop: AbortSignal, output: Output): Promise<'on' | 'leave'> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      keyboard.close();
      stop.removeEventListener('abort', onInterrupt);
      output.lost.removeEventListener('abort', onEnd);
      finish();
    };
    const onInterrupt = () => settle(() => reject(new InterruptedByKey()));
    const onEnd = () => settle(() => resolve('leave'));
    const keyboard = openKeyboard((key) => {
      if (key === 'enter') settle(() => resolve('on'));
      else if (key === 'interrupt') onInterrupt();
      else if (key === 'escape' || (typeof key === 'object' && key.typed === 'q')) onEnd();
    }, onEnd);
    stop.addEventListener('abort', onInterrupt);
    output.lost.addEventListener('abort', onEnd);
    if (stop.aborted) onInterrupt();
    else if (output.lost.aborted) onEnd();
  });
}
