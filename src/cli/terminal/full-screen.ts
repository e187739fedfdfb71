/**
 * Pages that have the whole terminal for themselves, in its second buffer: what was printed before is there again afterwards,
 * and a resize is one more drawing.
 */
import type { KeyPage, Stage } from '../../learn/key-page.js';
import type { Key } from '../../player/keys.js';
import type { View } from '../../render/style/view.js';
import { openKeyboard } from '../player/keyboard.js';
import { type Screen, takeScreen } from '../player/screen.js';
import { InterruptedByKey } from './interrupt.js';
import type { Output } from './output.js';

export interface FullScreen {
  /** Shows the page until it is answered. `end`: the answer where nobody can press a key any more. Rejects once `stop` is aborted, and at Ctrl-C. */
  show<State, Answer>(page: KeyPage<State, Answer>, end: Answer, stop: AbortSignal): Promise<Answer>;
  /** Gives the terminal back, until the next page. */
  leave(): void;
}

export function openFullScreen(view: View, output: Output): FullScreen {
  let screen: Screen | null = null;
  const leave = () => {
    screen?.restore();
    screen = null;
    process.off('exit', leave);
    process.off('uncaughtException', leave);
  };
  const enter = () => {
    if (screen) return screen;
    // whatever ends us, and before an error that nobody catches is told
    process.on('exit', leave);
    process.prependListener('uncaughtException', leave);
    screen = takeScreen(output);
    return screen;
  };
  return {
    leave,
    show: (page, end, stop) =>
      showPage(page, end, { view, output, stop, screen: enter() }).catch((error) => {
        leave();
        throw error;
      }),
  };
}

interface Showing {
  readonly view: View;
  readonly output: Output;
  readonly stop: AbortSignal;
  readonly screen: Screen;
}

function showPage<State, Answer>(
  page: KeyPage<State, Answer>,
  end: Answer,
  { view, output, stop, screen }: Showing,
): Promise<Answer> {
  const { stdout } = process;
  let { start: state } = page;
  const stage = (): Stage => ({
    view: { ...view, columns: stdout.columns, rows: stdout.rows },
    rows: stdout.rows,
  });
  const draw = () => screen.paint(page.draw(state, stage()));
  return new Promise<Answer>((resolve, reject) => {
    const settle = (finish: () => void) => {
      keyboard.close();
      stdout.off('resize', redraw);
      process.off('SIGCONT', onContinued);
      stop.removeEventListener('abort', onStop);
      output.lost.removeEventListener('abort', onEnd);
      finish();
    };
    const onStop = () => settle(() => reject(new InterruptedByKey()));
    const onEnd = () => settle(() => resolve(end));
    const onKey = (key: Key) => {
      if (key === 'interrupt') return onStop();
      const pressed = page.press(state, nameOf(key), stage());
      if ('answer' in pressed) return settle(() => resolve(pressed.answer));
      state = pressed.state;
      draw();
    };
    const redraw = () => {
      screen.forget();
      draw();
    };
    const onContinued = () => {
      keyboard.retake();
      redraw();
    };
    const keyboard = openKeyboard(onKey, onEnd);
    stdout.on('resize', redraw);
    process.on('SIGCONT', onContinued);
    stop.addEventListener('abort', onStop);
    output.lost.addEventListener('abort', onEnd);
    draw();
    if (stop.aborted) onStop();
    else if (output.lost.aborted) onEnd();
  });
}

function nameOf(key: Key): string {
  if (typeof key === 'string') return key;
  return key.typed === ' ' ? 'space' : key.typed.toLowerCase();
}
