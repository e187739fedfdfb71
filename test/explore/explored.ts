/** What dpor finds in a program. */
import { execute } from '../../src/explore/execute.js';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { createDpor } from '../../src/explore/schedulers/dpor.js';
import { classKeyOf } from './brute-force.js';

interface Explored {
  readonly classes: readonly string[];
  readonly outcomes: ReadonlySet<string>;
}

export function explored(program: ProgramTree): Explored {
  const dpor = createDpor();
  const classes: string[] = [];
  const outcomes = new Set<string>();
  for (let execution = execute(program, dpor); execution; execution = execute(program, dpor)) {
    if (execution.end !== 'over') continue;
    classes.push(classKeyOf(execution.steps));
    outcomes.add(outcomeKey(outcomeOf(execution.world)));
  }
  return { classes, outcomes };
}
