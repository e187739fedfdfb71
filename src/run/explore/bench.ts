/** Where a program is really run, again and again: each run teaches, and has to fit what the others have taught. */
import { LearnedProgram } from '../../explore/learning/learned-program.js';
import { type ModelOutcome, outcomeKey, outcomeOf } from '../../explore/outcome.js';
import type { ProgramTree } from '../../explore/program.js';
import { isEnd, type Replayed, replaySchedule } from '../../explore/replay.js';
import type { Schedule } from '../../schedule/schedule.js';
import { type Chooser, chooseFirst } from '../steer/follow.js';
import { ExploreError } from './explore-error.js';
import { makeRealRun, type RealProgram, type RealRun } from './real-run.js';

/** The budget is over, or somebody has ended it: what is known is known. */
export class Enough extends Error {
  override readonly name = 'Enough';
}

export interface Bench {
  /** How many real runs were made. */
  readonly made: () => number;
  /** How many calls of the program are known. */
  readonly known: () => number;
  /** What is known of it. `killed`: who is killed in it. */
  readonly tree: (killed?: readonly string[]) => ProgramTree;
  /** Runs it. Throws Enough, ExploreError, NotModelled, OsError. */
  readonly run: (schedule: Schedule, after?: Chooser) => Promise<RealRun>;
  /** A run that has come to its end, in the model. Throws ExploreError where that is another one. */
  readonly place: (run: RealRun) => Placed;
}

/** What a real run has come to. */
export interface Placed extends Replayed {
  readonly outcome: ModelOutcome;
  /** Of that outcome as the model tells it. */
  readonly key: string;
}

/** `most`: how many runs may be made. `onRun` is told of each that was. */
export function openBench(program: RealProgram, most: number, onRun: () => void): Bench {
  const known = new LearnedProgram();
  let begun = 0;
  let made = 0;
  let before: Schedule = [];
  const tree = (killed: readonly string[] = []) => known.tree({ before, killed });
  return {
    made: () => made,
    known: () => known.size,
    tree,
    async run(schedule, after = chooseFirst) {
      if (begun >= most || program.interrupt.aborted) throw new Enough();
      begun++;
      const run = await makeRealRun(program, schedule, after);
      if (program.interrupt.aborted) throw new Enough();
      made++;
      const { recorded } = run;
      const trouble = known.learn(recorded);
      if (trouble) {
        const code = trouble.is === 'other call' ? 'NOT_REPEATABLE' : 'NOT_AS_MODELLED';
        const { process, expected, found } = trouble;
        const step = Math.max(0, trouble.grant - recorded.before);
        throw new ExploreError({ code, process, step, expected, found });
      }
      before = recorded.grants.slice(0, recorded.before);
      onRun();
      return run;
    },
    place({ recorded, end }) {
      const replayed = replaySchedule(tree(), recorded.grants.slice(recorded.before));
      const modelled = outcomeOf(replayed.world);
      const hangs = modelled.kind === 'deadlock' || modelled.kind === 'standstill';
      if (!isEnd(replayed.world) || hangs !== (end !== 'ended'))
        throw new ExploreError({ code: 'NOT_AS_MODELLED', step: replayed.steps.length });
      const kind = end === 'deadlock' || end === 'standstill' ? end : modelled.kind;
      return { ...replayed, outcome: { ...modelled, kind }, key: outcomeKey(modelled) };
    },
  };
}
