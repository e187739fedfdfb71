/** The terminal's other screen: taken over, painted row by row, and given back as it was. */
import type { Output } from '../terminal/output.js';

export interface Screen {
  /** Brings these rows on the screen; those that are there already are not written again. */
  paint(rows: readonly string[]): void;
  /** Whatever is on the screen, it is not what we have painted: the next rows are all written. */
  forget(): void;
  /** Gives the terminal back: once, however often it is asked for. */
  restore(): void;
}

// The other screen, which leaves what was printed before as it was; no cursor; a character in the last column breaks no line.
const TAKE = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J';
const GIVE_BACK = '\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l';
const CLEAR = '\x1b[0m\x1b[2J';
// before the row is written: behind its last cell there is none to erase from, and that one would go
const ERASE_ROW = '\x1b[2K';

export function takeScreen(output: Output): Screen {
  let painted: readonly string[] = [];
  let taken = true;
  output.write(TAKE);
  return {
    paint: (rows) => {
      if (!taken) return;
      const changed = rows.flatMap((row, index) =>
        row === painted[index] ? [] : [`\x1b[${index + 1};1H${ERASE_ROW}${row}`],
      );
      painted = rows;
      output.write(changed.join(''));
    },
    forget: () => {
      painted = [];
      if (taken) output.write(TAKE + CLEAR);
    },
    restore: () => {
      if (taken) output.write(GIVE_BACK);
      taken = false;
    },
  };
}
