/** What the findings about producers and consumers say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type FlowVerdictData = {
  /** `names`: who consumed, `shares`: how many items each. */
  'all-consumed': {
    outcome: 'shown' | 'left' | 'wrong' | 'unused';
    queue: string;
    items: number;
    left: number;
    names: Names;
    shares: Names;
  };
  /** `names`: who gave up; `seconds`: the longest last wait; `living`: producers still alive at the last giving up. */
  'ended-by-timeout': {
    outcome: 'shown' | 'some' | 'none';
    queue: string;
    names: Names;
    seconds: number;
    living: Names;
  };
  /** `names`: who gave up; `seconds`: from the last giving up to the first item that came too late. */
  'left-behind': {
    outcome: 'shown' | 'waiting' | 'none';
    queue: string;
    items: number;
    left: number;
    names: Names;
    seconds: number;
  };
  /** `names`: who took a sentinel last; for "untold" who did not. */
  'ended-by-sentinel': {
    outcome: 'shown' | 'early' | 'untold' | 'none';
    queue: string;
    sentinel: string;
    sentinels: number;
    names: Names;
  };
  /** `done`: how many items were dealt with before `process` came back from join(); `seconds`: how long that took. */
  'queue-joined': {
    outcome: 'shown' | 'undone' | 'unused';
    queue: string;
    process: string;
    items: number;
    done: number;
    seconds: number;
  };
  /** `names`: who waited; `seconds`: all waits together; `most`: items in the queue at its fullest. */
  'waited-for-room': {
    outcome: 'shown' | 'none' | 'unused';
    queue: string;
    names: Names;
    times: number;
    seconds: number;
    most: number;
  };
  'piled-up': {
    outcome: 'shown' | 'waited' | 'short';
    queue: string;
    most: number;
    places: number;
    items: number;
  };
};
