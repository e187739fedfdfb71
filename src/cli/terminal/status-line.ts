/**
 * The last line of a terminal, written anew in its place while nothing else is printed. It leaves no trace: whatever comes
 * next erases it first. The cursor waits at its beginning, so that it can be erased however the window was resized.
 */
import type { Output } from './output.js';

export interface StatusLine {
  /** Writes what is to stay. '' leaves everything as it is. */
  readonly print: (text: string) => void;
  /** Erases the line for good. */
  readonly stop: () => void;
}

/** Silence so long, and the line appears; milliseconds. */
const QUIET_MS = 400;
const REDRAW_MS = 200;

/** From the beginning of the cursor's line to the end of the screen. */
const ERASE = '\r\u001b[J';
/** DECAWM: a window that has become narrower before we know it cuts the line off instead of breaking it in two. */
const [CUT_OFF, BREAK] = ['\u001b[?7l', '\u001b[?7h'];

/** @param draw what it is to say now, on one line; '' for nothing */
export function openStatusLine(output: Output, draw: () => string): StatusLine {
  let shown = '';
  let lastPrint = performance.now();
  const show = (text: string) => {
    if (text === shown) return;
    output.write(`${shown === '' ? '' : ERASE}${text === '' ? '' : `${CUT_OFF}${text}${BREAK}\r`}`);
    shown = text;
  };
  const refresh = () => {
    if (performance.now() - lastPrint >= QUIET_MS) show(draw());
  };
  const redraw = () => {
    if (shown === '') return;
    show('');
    refresh();
  };
  const timer = setInterval(refresh, REDRAW_MS).unref();
  process.stdout.on('resize', redraw);
  return {
    print: (text) => {
      if (text === '') return;
      // what the terminal shows of keys that were pressed, "^C", is written over
      output.write(`${shown === '' ? '\r' : ERASE}${text}`);
      shown = '';
      lastPrint = performance.now();
    },
    stop: () => {
      clearInterval(timer);
      process.stdout.off('resize', redraw);
      show('');
    },
  };
}

/** Whether the terminal can move its cursor. */
export const hasCursor = (output: Pick<Output, 'isTerminal'>, env = process.env): boolean =>
  output.isTerminal && env['TERM'] !== 'dumb';
