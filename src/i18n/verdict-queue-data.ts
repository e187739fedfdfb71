/** What the findings about queues say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type QueueVerdictData = {
  /** `buyers`: who got one, in that order; `names`: who got none; for "untold" those of them whom nobody told, for "twice" who got several. */
  'queue-sales': {
    outcome: 'shown' | 'unsold' | 'twice' | 'left-over' | 'untold';
    queue: string;
    tickets: number;
    sold: number;
    buyers: Names;
    names: Names;
  };
  /** `names`: the winners in order of rank; for "untold" and "uncollected" those it happened to. */
  rush: {
    outcome: 'shown' | 'number' | 'ranking' | 'untold' | 'uncollected';
    places: number;
    contenders: number;
    won: number;
    late: number;
    names: Names;
  };
};
