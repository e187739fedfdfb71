/** Checks a learner's program: runs it several times as real processes and judges each run's log. */

import { type Performance, perform } from '../run/perform.js';
import type { PreparedProgram } from '../run/start/prepare.js';
import type { TraceEvent } from '../trace/events.js';
import type { ExerciseCheck } from '../verdict/exercise/judgement.js';
import type { ExerciseMeta } from './exercise.js';
import { judgeRun, type RunJudgement } from './judge.js';
import type { PlannedRun } from './plan.js';

export interface CheckRequest {
  readonly meta: Pick<ExerciseMeta, 'properties'>;
  readonly check: ExerciseCheck;
  readonly program: PreparedProgram;
  /** The program's path as typed. */
  readonly label: string;
  readonly plan: readonly PlannedRun[];
  readonly interrupt: AbortSignal;
  /** Told before each run: its number, from 1. */
  readonly onRun?: (number: number) => void;
  readonly onEvent?: (event: TraceEvent) => void;
}

export interface CheckedRun extends RunJudgement, PlannedRun {
  readonly performance: Performance;
}

export interface CheckResult {
  /** The runs that were made; after one with problems there are no more. */
  readonly runs: readonly CheckedRun[];
  /** Null if all planned runs kept everything. */
  readonly failed: CheckedRun | null;
  /** The learner has stopped it. */
  readonly interrupted: boolean;
}

/** Real seconds after which a run that still does something is ended. */
export const LONGEST_RUN_S = 40;

/** Stops at the first run that contradicts a property. Throws OsError. */
export async function checkProgram(request: CheckRequest): Promise<CheckResult> {
  const { meta, check, plan, interrupt, onRun } = request;
  const runs: CheckedRun[] = [];
  for (const planned of plan) {
    onRun?.(runs.length + 1);
    const performance = await performOnce(request, planned);
    if (interrupt.aborted) return { runs, failed: null, interrupted: true };
    const run = { ...planned, performance, ...judgeRun(meta, check, performance.timeline) };
    runs.push(run);
    if (run.problems.length > 0) return { runs, failed: run, interrupted: false };
  }
  return { runs, failed: null, interrupted: false };
}

/** Nobody outside wakes these programs: one that has come to a standstill is over. */
async function performOnce({ program, label, interrupt, onEvent }: CheckRequest, planned: PlannedRun) {
  const { parameters, seed, speed } = planned;
  const end = new AbortController();
  const endRun = () => end.abort();
  // not AbortSignal.any, which the first versions of Node 20 do not have
  interrupt.addEventListener('abort', endRun);
  if (interrupt.aborted) endRun();
  try {
    return await perform(
      { label, lesson: null, program, parameters },
      { settings: { seed, speed, perturb: true }, timeout: LONGEST_RUN_S },
      {
        onEvent: (event) => {
          onEvent?.(event);
          if (event.kind === 'standstill') endRun();
        },
        interrupt: end.signal,
      },
    );
  } finally {
    interrupt.removeEventListener('abort', endRun);
  }
}
