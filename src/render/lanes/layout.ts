/** How the live view divides a line between time, lifelines, words and the shared things. */

/** Where things go on a line, in cells. */
export interface LanesLayout {
  readonly time: number;
  /** Cells of one lane; 0: no lanes at all. */
  readonly pitch: number;
  /** Cells of the narrowest lane there may be when more processes come. */
  readonly least: number;
  /** Cells of all lanes together, at most. */
  readonly budget: number;
  /** Lanes there is room for from the start, and at most. */
  readonly seats: number;
  readonly most: number;
  /** Cells of the shared state at the right; 0: left out. */
  readonly shared: number;
}

const MOST_LANES = 13;
const LEAST_PITCH = 2;

/** Words need room first: the shared state goes, then the lanes get narrower, then they go too. */
export function planLanes(columns: number, expected: number): LanesLayout {
  const time = columns < 40 ? 6 : 7;
  const none = { time, pitch: 0, least: 0, budget: 0, seats: 0, most: 0, shared: 0 };
  if (columns < 36) return none;
  const budget = Math.floor(columns * 0.4);
  const most = Math.min(MOST_LANES, Math.floor(budget / LEAST_PITCH));
  const seats = Math.max(1, Math.min(expected, most));
  const pitch = Math.max(LEAST_PITCH, Math.min(columns < 100 ? 3 : 4, Math.floor(budget / seats)));
  const shared = columns < 72 ? 0 : columns < 100 ? 17 : 24;
  return { time, pitch, least: LEAST_PITCH, budget, seats, most, shared };
}
