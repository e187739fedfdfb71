/** What the findings of the lessons about deadlock say. */

/** What the findings about deadlocks say, beside `deadlock` and `self-deadlock`. */
export type DeadlockVerdictData = {
  /** `process` acquired `held` (event `acquired`) and then asked for `wanted`; its neighbours do it the other way round. */
  swap: { process: string; held: string; wanted: string; acquired: number };
};
