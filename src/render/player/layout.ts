/** How the player divides a screen: how many rows and columns each of its panes has. */

export interface FramePlan {
  /** Whether the shared things stand beside the program; else they have rows of their own below it. */
  readonly beside: boolean;
  readonly program: Size;
  readonly shared: Size;
  /** Rows of the lanes, with the one of their names. */
  readonly lanes: number;
  /** Rows of the present event. */
  readonly present: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface FrameWishes {
  /** Whether the program is shown. */
  readonly code: boolean;
  /** How many rows the shared things would like to have. */
  readonly shared: number;
}

/** Header, bar, two rules, keys. */
const FIXED = 5;
/** The event in one row or two, and what it means. */
const PRESENT = 3;
/** Program and shared things side by side need so many columns. */
const WIDE_ENOUGH = 100;
/** Cells of the rule between two panes. */
const BETWEEN = 3;

export function planFrame(columns: number, rows: number, { code, shared }: FrameWishes): FramePlan {
  const free = rows - FIXED - PRESENT;
  if (code && columns >= WIDE_ENOUGH) {
    const upper = Math.ceil(free * 0.45);
    const program = { columns: Math.floor((columns - BETWEEN) * 0.6), rows: upper };
    const besides = { columns: columns - BETWEEN - program.columns, rows: upper };
    return { beside: true, program, shared: besides, lanes: free - upper, present: PRESENT };
  }
  const things = Math.max(1, Math.min(shared, Math.floor(free / 5)));
  const left = free - things - (code ? 1 : 0); // the program has a rule of its own
  const upper = code ? Math.round(left * 0.42) : 0;
  return {
    beside: false,
    program: { columns, rows: upper },
    shared: { columns, rows: things },
    lanes: left - upper,
    present: PRESENT,
  };
}
