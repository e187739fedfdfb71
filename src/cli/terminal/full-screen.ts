/**
 * Pages that have the whole terminal for themselves, in its second buffer: what was printed before is there again afterwards,
 * and a resize is one more drawing.
 */
import type { KeyPage, Stage } from '../../learn/key-page.js';
import type { Key } from '../../player/keys.js';
import type { View } from '../../render/style/view.js';
import { openKeyboard } from '../player/keyboard.js';
import { type Screen, takeScreen } from '../player/screen.js';
import { type CaughtInterrupts, catchInterrupts, InterruptedByKey } from './interrupt.js';
import type { Output } from './output.js';
import { dieOf } from './signals.js';

export interface FullScreen {
  /**
   * Shows the page until it is answered. `end`: the answer where nobody can press a key any more. A signal, or Ctrl-C, is our
   * end: the terminal is itself again before we die of it.
   */
  show<State, Answer>(page: KeyPage<State, Answer>, end: Answer): Promise<Answer>;
  /** Gives the terminal back, until the next page. A signal that came since the last page acts now. */
  leave(): void;
}

/** The terminal while it is ours: between two pages, too, a signal has to wait until it is given back. */
interface TakenTerminal {
  readonly screen: Screen;
  readonly interrupts: CaughtInterrupts;
}

export function openFullScreen(view: View, output: Output): FullScreen {
  let taken: TakenTerminal | null = null;
  const leave = () => {
    if (!taken) return;
    const { screen, interrupts } = taken;
    taken = null;
    screen.restore();
    process.off('exit', leave);
    process.off('uncaughtException', leave);
    interrupts.settle();
  };
  const enter = (): TakenTerminal => {
    if (taken) return taken;
    // whatever ends us, and before an error that nobody catches is told
    process.on('exit', leave);
    process.prependListener('uncaughtException', leave);
    const interrupts = catchInterrupts();
    taken = { interrupts, screen: takeScreen(output) };
    return taken;
  };
  return {
    leave,
    show: async (page, end) => {
      const { screen, interrupts } = enter();
      try {
        return await showPage(page, end, { view, output, screen, stop: interrupts.stop });
      } catch (error) {
        leave();
        if (error instanceof InterruptedByKey && !interrupts.received()) dieOf('SIGINT');
        throw error;
      }
    },
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
