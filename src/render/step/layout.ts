/** How the step screen divides its place. */
import type { Size } from '../player/layout.js';

export interface StepPlan {
  /** Whether the shared things stand beside the program; else they have rows of their own below it. */
  readonly beside: boolean;
  readonly program: Size;
  readonly shared: Size;
  /** Rows of the lanes, with the one of their names. */
  readonly lanes: number;
  readonly choices: number;
  /** Rows of what is said about the last step, or the last key. */
  readonly telling: number;
  readonly keys: number;
}

export interface StepWishes {
  /** Whether the program is shown. */
  readonly code: boolean;
  /** How many rows the shared things, the choices and what is said would like to have. */
  readonly shared: number;
  readonly choices: number;
  readonly telling: number;
}

/** Header, and the rules above the lanes and the choices. */
const STEP_FIXED_ROWS = 3;
/** Program and shared things side by side need so many columns. */
const BESIDE_COLUMNS = 100;
/** All keys in one row need so many. */
const ONE_ROW_OF_KEYS = 150;
/** Cells of the rule between two panes. */
const BETWEEN_CELLS = 3;
/** What is said has so many rows at most: what matters most is said in few words. */
const MOST_TELLING_ROWS = 4;

export const keyRows = (columns: number): number => (columns >= ONE_ROW_OF_KEYS ? 1 : 2);

export function planStep(columns: number, rows: number, wishes: StepWishes): StepPlan {
  const keys = keyRows(columns);
  const telling = Math.min(MOST_TELLING_ROWS, Math.max(rows >= 24 ? 2 : 1, wishes.telling));
  const free = rows - STEP_FIXED_ROWS - keys - telling;
  const choices = Math.min(wishes.choices, Math.max(3, Math.floor(free * 0.4)));
  const left = free - choices;
  const around = { choices, telling, keys };
  if (wishes.code && columns >= BESIDE_COLUMNS) {
    const upper = Math.ceil(left * 0.55);
    const program = { columns: Math.floor((columns - BETWEEN_CELLS) * 0.6), rows: upper };
    const shared = { columns: columns - BETWEEN_CELLS - program.columns, rows: upper };
    return { beside: true, program, shared, lanes: left - upper, ...around };
  }
  const things = Math.max(1, Math.min(wishes.shared, Math.floor(left / 4)));
  const others = left - things - (wishes.code ? 1 : 0); // the program has a rule of its own
  const upper = wishes.code ? Math.round(others * 0.55) : 0;
  return {
    beside: false,
    program: { columns, rows: upper },
    shared: { columns, rows: things },
    lanes: others - upper,
    ...around,
  };
}
