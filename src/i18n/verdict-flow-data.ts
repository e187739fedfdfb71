/** What the findings about producers and consumers say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type FlowVerdictData = {
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
  'piled-up': {
    outcome: 'shown' | 'waited' | 'short';
    queue: string;
    most: number;
    places: number;
    items: number;
  };
};
