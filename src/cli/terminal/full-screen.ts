/**
 * Pages that have the whole terminal for themselves, in its second buffer: what was printed before is there again afterwards,
 * and a resize is one more drawing. The cursor stays visible, at what is chosen: nothing is left to be undone but the buffer.
 */
import type { KeyPage, Stage } from '../../learn/key-page.js';
import type { View } from '../../render/style/view.js';
import { listenToKeys } from './keys.js';
import type { Output } from './output.js';

const ENTER = '\u001b[?1049h';
const LEAVE = '\u001b[?1049l';
const CLEAR = '\u001b[2J';
const ERASE_LINE = '\u001b[2K';

export interface FullScreen {
  /** Shows the page until it is answered. `end`: the answer where nobody can press a key any more. Rejects once `stop` is aborted, and at Ctrl-C. */
  show<State, Answer>(page: KeyPage<State, Answer>, end: Answer, stop: AbortSignal): Promise<Answer>;
  /** Gives the terminal back, until the next page. */
  leave(): void;
}

export function openFullScreen(view: View, output: Output): FullScreen {
  let isOpen = false;
  const enter = () => {
    if (!isOpen) output.write(ENTER);
    isOpen = true;
  };
  const leave = () => {
    if (isOpen) output.write(LEAVE);
    isOpen = false;
  };
  return {
    leave,
    show: <State, Answer>(page: KeyPage<State, Answer>, end: Answer, stop: AbortSignal) => {
      enter();
      return showPage(page, end, { view, output, stop, enter, leave }).catch((error) => {
        leave();
        throw error;
      });
    },
  };
}

interface Showing {
  readonly view: View;
  readonly output: Output;
  readonly stop: AbortSignal;
  readonly enter: () => void;
  readonly leave: () => void;
}

function showPage<State, Answer>(
  page: KeyPage<State, Answer>,
  end: Answer,
  showing: Showing,
): Promise<Answer> {
  const { output, stop } = showing;
  const { stdout } = process;
  let { start: state } = page;
  const stage = (): Stage => ({ view: { ...showing.view, columns: stdout.columns }, rows: stdout.rows });
  const draw = () => output.write(drawn(page, state, stage()));
  const redraw = () => output.write(CLEAR + drawn(page, state, stage()));
  return new Promise<Answer>((resolve, reject) => {
    let deafen = () => {};
    const settle = (finish: () => void) => {
      deafen();
      stdout.off('resize', redraw);
      process.off('SIGCONT', wake);
      stop.removeEventListener('abort', onStop);
      output.lost.removeEventListener('abort', onEnd);
      finish();
    };
    const onStop = () => settle(() => reject(new InterruptedPage()));
    const onEnd = () => settle(() => resolve(end));
    const listen = () => {
      deafen = listenToKeys({
        onKey: (key) => {
          const pressed = page.press(state, key, stage());
          if ('answer' in pressed) return settle(() => resolve(pressed.answer));
          state = pressed.state;
          draw();
        },
        onInterrupt: onStop,
        onSuspend: sleep,
        onEnd,
      });
    };
    /** Ctrl-Z: the shell has its terminal until we are in front again. */
    const sleep = () => {
      deafen();
      deafen = () => {};
      showing.leave();
      process.kill(process.pid, 'SIGTSTP');
    };
    const wake = () => {
      showing.enter();
      deafen();
      listen();
      redraw();
    };
    stdout.on('resize', redraw);
    process.on('SIGCONT', wake);
    stop.addEventListener('abort', onStop);
    output.lost.addEventListener('abort', onEnd);
    listen();
    redraw();
    if (stop.aborted) onStop();
  });
}

/** By its name `endBySignal` knows that it was Ctrl-C. */
class InterruptedPage extends Error {
  override readonly name = 'ExitPromptError';
}

/** Each line at its place: a line as wide as the terminal must not push the others down. */
function drawn<State>(page: KeyPage<State, unknown>, state: State, stage: Stage): string {
  const { lines, cursor } = page.draw(state, stage);
  const written = lines.map((line, row) => `${at(row, 0)}${ERASE_LINE}${line}`);
  return `${written.join('')}${at(cursor.row, cursor.column)}`;
}

const at = (row: number, column: number): string => `\u001b[${row + 1};${column + 1}H`;
