/** One cold run of a program, by a schedule: every process is new. */
import { type RecordedRun, recordedRunOf } from '../../explore/learning/recorded-run.js';
import type { Schedule } from '../../schedule/schedule.js';
import type { TraceEvent } from '../../trace/events.js';
import { type AskedSettings, perform, type Target } from '../perform.js';
import { type Chooser, followSchedule, Misfit } from '../steer/follow.js';
import { ExploreError } from './explore-error.js';

/** What is the same in all runs. */
export interface RealProgram {
  readonly target: Target;
  readonly settings: AskedSettings;
  /** Makes what leads to where schedules begin; absent: they begin with the program. */
  readonly before?: () => Chooser;
  /** Whether what is looked for has come about in a run so far. */
  readonly goal?: (events: readonly TraceEvent[]) => boolean;
  readonly interrupt: AbortSignal;
}

export interface RealRun {
  readonly recorded: RecordedRun;
  /** How it came to its end; null: it was ended before. */
  readonly end: 'ended' | 'deadlock' | 'standstill' | null;
  /** After how many steps the goal had come about; null: it did not. */
  readonly reachedAt: number | null;
}

/** Real seconds, and steps, after which a run is taken to have no end. */
const LONGEST_COLD_RUN_S = 60;
const MOST_STEPS_OF_RUN = 5000;

/** `after` chooses once the schedule is over. Throws ExploreError, OsError. */
export async function makeRealRun(
  program: RealProgram,
  schedule: Schedule,
  after: Chooser,
): Promise<RealRun> {
  const { target, settings, goal, interrupt } = program;
  const events: TraceEvent[] = [];
  const before = program.before?.();
  const follower = followSchedule(schedule, after);
  let made = 0;
  let reachedAt: number | null = null;
  const look = (): void => {
    if (reachedAt === null && goal?.(events)) reachedAt = made;
  };
  const { outcome, timeline } = await perform(
    target,
    {
      settings,
      timeout: LONGEST_COLD_RUN_S,
      scheduler: {
        choose(point) {
          const first = before?.(point);
          if (first) return { ...first, isBefore: true };
          made = point.steps;
          look();
          if (made >= MOST_STEPS_OF_RUN) throw new ExploreError({ code: 'ENDLESS' });
          return follower.choose(point);
        },
      },
    },
    { onEvent: (event) => void events.push(event), interrupt },
  ).catch((error) => {
    throw error instanceof Misfit ? misfitted(error) : error;
  });
  if (timeline.lanes[0]?.error?.code === 'NO_MAIN') throw new ExploreError({ code: 'NO_MAIN' });
  if (outcome.reason === 'timeout') throw new ExploreError({ code: 'ENDLESS' });
  made += 1;
  look();
  return { recorded: recordedRunOf(events), end: endOf(events), reachedAt };
}

const misfitted = ({ step, grant: { process } }: Misfit): ExploreError =>
  new ExploreError({ code: 'NOT_AS_MODELLED', process, step });

function endOf(events: readonly TraceEvent[]): RealRun['end'] {
  const reason = events.findLast((event) => event.kind === 'end')?.reason;
  if (reason === 'deadlock') return 'deadlock';
  if (events.some(({ kind }) => kind === 'standstill')) return 'standstill';
  return reason === 'interrupted' ? null : 'ended';
}
