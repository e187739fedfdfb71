/** What the findings about calls on a queue say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type AnswersVerdictData = {
  /** `empty`, `full`: how many of the `calls` found nothing to get, or no room. */
  'no-wait': {
    outcome: 'shown' | 'slept' | 'none';
    queue: string;
    calls: number;
    empty: number;
    full: number;
  };
  /** `seconds`: the longest. */
  'gave-up': {
    outcome: 'shown' | 'early' | 'none';
    queue: string;
    calls: number;
    empty: number;
    full: number;
    seconds: number;
  };
  /** `process`, `giver`: of the first wait; `seconds`: all waits together. */
  'waited-for-item': {
    outcome: 'shown' | 'none';
    queue: string;
    process: string;
    giver: string;
    times: number;
    seconds: number;
  };
  'outdated-look': { outcome: 'shown' | 'none' | 'unseen'; queue: string; process: string; taker: string };
  drained: { outcome: 'shown' | 'none'; queue: string; process: string; items: number };
  /** `calls`: as printed; `errors`: those that did not come up. */
  refused: { outcome: 'shown' | 'missing'; calls: Names; errors: Names };
  /** `process`: who closed; `alive`: whether it still was when the first item came out. */
  flushed: {
    outcome: 'shown' | 'lost' | 'none';
    queue: string;
    process: string;
    taker: string;
    items: number;
    alive: 'yes' | 'no';
  };
  /** `process`: who closed; `seconds`: from then until the waiter gave up. */
  'no-end-signal': {
    outcome: 'shown' | 'none';
    queue: string;
    process: string;
    waiter: string;
    seconds: number;
  };
};
