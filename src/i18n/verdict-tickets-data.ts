/** What the findings about ticket offices say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type TicketVerdictData = {
  /** `names`: whose read was out of date, and whose write it had missed; what the one `saw`, `missed` and `wrote`. */
  'lost-update': {
    outcome: 'shown' | 'none' | 'unused';
    file: string;
    updates: number;
    stale: number;
    names: Names;
    saw: number;
    missed: number;
    wrote: number;
  };
  'no-lost-update': { outcome: 'shown' | 'lost' | 'unused'; file: string; updates: number; names: Names };
  /** `left`: what the file says at the end. */
  oversold: {
    outcome: 'shown' | 'none' | 'unsold';
    file: string;
    tickets: number;
    sold: number;
    over: number;
    left: number;
  };
  'within-stock': {
    outcome: 'shown' | 'oversold' | 'wrong' | 'unsold';
    file: string;
    tickets: number;
    sold: number;
    over: number;
    left: number;
  };
  /** `names`: who came too late; for "silent" those of them whom nobody told. */
  'too-late': { outcome: 'shown' | 'silent' | 'nobody'; late: number; names: Names };
};
