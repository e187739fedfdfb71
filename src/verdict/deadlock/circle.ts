/** What every finding about a circle of waiting needs of it. */
import type { Timeline } from '../../trace/timeline.js';
import type { FindingData, Judgement } from '../finding.js';
import { standingCircles } from '../locks/standing-circles.js';
import type { Cycle, CycleStep } from '../locks/wait-for.js';

/** The data of the first standing circle that is of a kind, as what the run was to show; else `none`. */
export function judgeFirst<Data extends FindingData>(
  timeline: Timeline,
  dataOf: (cycle: Cycle) => Data | null,
  none: NoInfer<Data>,
): Judgement<Data> {
  for (const cycle of standingCircles(timeline)) {
    const data = dataOf(cycle);
    if (data) return { shown: true, data, evidence: evidenceOf(cycle) };
  }
  return { shown: false, data: none, evidence: [] };
}

/** The block of each process, then the acquires by which they hold what is waited for. */
export function evidenceOf(cycle: Cycle): number[] {
  return [...cycle.map((step) => step.blocked), ...cycle.flatMap((step) => step.held ?? [])];
}

/** The step that has to act before the one at `index` can go on: the next, after the last the first. */
export const nextOf = <Step>(steps: readonly Step[], index: number): Step =>
  steps[(index + 1) % steps.length] as Step;

export const isAtPipe = (cycle: Cycle): boolean => cycle.some(({ awaits }) => awaits !== undefined);

export const isJoin = ({ object }: Pick<CycleStep, 'object'>): boolean => object === '';
