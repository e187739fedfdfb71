/** What a kind of queue may look at in what every queue is made of (contents.ts). */
export interface Inside {
  /** How many items are in it: a snapshot. */
  readonly length: number;
  /** Does `step` inside the guard, where nothing may wait. */
  alone<Result>(step: () => Result): Result;
}
