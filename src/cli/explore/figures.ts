/** What exploring has found as `--json` prints it. Pure. */

import type { Exploration } from '../../explore/exploration.js';
import { switchesIn } from '../../explore/fewest-switches.js';
import { outcomeParts } from '../../render/pages/explore/outcome-parts.js';
import { printSchedule } from '../../schedule/print-schedule.js';

export function explorationFigures(program: string, exploration: Exploration, seconds: number) {
  const { complete, byChance, preemptions, classes, confirmed, realRuns, learnedFrom } = exploration;
  const tier = complete
    ? 'complete'
    : preemptions === null
      ? byChance
        ? 'random'
        : 'none'
      : `preemptions-${preemptions}`;
  return {
    ...{ program, complete, tier, classes, confirmed, realRuns, learnedFrom },
    seconds: Math.round(seconds * 1000) / 1000,
    interrupted: exploration.interrupted,
    outcomes: exploration.outcomes.map(({ outcome, classes: count, schedule, goal }) => ({
      outcome: outcomeParts(outcome).join('; '),
      kind: outcome.kind,
      classes: count,
      schedule: printSchedule(schedule),
      switches: switchesIn(schedule),
      steps: schedule.length,
      ...(goal === undefined ? {} : { goal }),
    })),
  };
}
