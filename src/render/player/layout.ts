/** How the player divides a screen: how many rows and columns each of its panes has. */

export interface FramePlan {
  /** Rows of the program and the shared things, which stand side by side. */
  readonly upper: number;
  /** Columns of each. */
  readonly program: number;
  readonly shared: number;
  /** Rows of the lanes, with the one of their names. */
  readonly lanes: number;
  /** Rows of the present event. */
  readonly present: number;
}

/** Header, bar, two rules, keys. */
const FIXED = 5;
/** Cells of the rule between two panes. */
const BETWEEN = 3;

/** `shared`: how many rows the shared things would like to have. */
export function planFrame(
  columns: number,
  rows: number,
  asked: { code: boolean; shared: number },
): FramePlan {
  const present = rows < 24 ? 2 : 3;
  const free = rows - FIXED - present;
  const upper = asked.code
    ? Math.ceil(free * 0.45)
    : Math.max(1, Math.min(asked.shared, Math.floor(free / 3)));
  const program = asked.code ? Math.floor((columns - BETWEEN) * 0.58) : 0;
  return {
    upper,
    program,
    shared: asked.code ? columns - BETWEEN - program : columns,
    lanes: free - upper,
    present,
  };
}
