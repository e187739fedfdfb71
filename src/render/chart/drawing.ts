/** What the rows of one chart are drawn with. */
import type { ActivitySpan } from '../../trace/timeline.js';
import type { Page } from '../style/page.js';
import type { Tick } from './axis.js';
import type { Scale } from './cells.js';

export interface Drawing {
  readonly page: Page;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  readonly spans: readonly ActivitySpan[];
  readonly activityLabel: string;
}
