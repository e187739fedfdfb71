/** What the parts of the live view share. */
import type { TraceEvent } from '../../trace/events.js';
import type { Page } from '../style/page.js';
import type { Style } from '../style/style.js';
import type { LaneGraph } from './lane-graph.js';
import type { LanesLayout } from './layout.js';
import type { LiveState } from './live-state.js';

export interface Pen {
  readonly page: Page;
  readonly layout: LanesLayout;
  readonly state: LiveState;
  /** null where there is no room for lanes. */
  readonly graph: LaneGraph | null;
  /** How many processes are expected, main included. */
  readonly expected: number;
}

/** The style of a sentence about an event: what the kernel says steps back. */
export const styleOf = ({ kind }: TraceEvent): Style | undefined => (kind === 'state' ? 'quiet' : undefined);
