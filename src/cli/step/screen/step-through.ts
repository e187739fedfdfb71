/** The step screen in a terminal: opened, closed for an ordinary run and opened again, and given back on every way out. */
import type { View } from '../../../render/style/view.js';
import type { Performance, Target } from '../../../run/perform.js';
import { openStepSession, type StepSession, type StepSessionOptions } from '../../../run/steer/session.js';
import type { TraceEvent } from '../../../trace/events.js';
import { type Closed, type Frames, openFrames } from '../../player/frames.js';
import type { Output } from '../../terminal/output.js';
import { createStepping, type SteppingOptions } from './stepping.js';

export interface StepThroughOptions
  extends SteppingOptions,
    Omit<StepSessionOptions, 'onChange' | 'interrupt'> {
  readonly view: View;
  readonly output: Output;
  /** By a signal, of which we are about to die. */
  readonly stop: AbortSignal;
  /** An ordinary run of the program, shown as such. */
  readonly runByKernel: () => Promise<OrdinaryRun>;
}

export interface OrdinaryRun {
  readonly performance: Performance;
  readonly events: readonly TraceEvent[];
}

/** How the learner left, and what there was then. */
export interface SteppedThrough {
  readonly how: Closed;
  /** Null: left before there was anything to choose. */
  readonly session: StepSession | null;
  /** What the run had shown, if it was over by itself. */
  readonly performance: Performance | null;
}

/** Resolves when the learner has left, the terminal is as it was, and nothing is left of the runs. Throws OsError, Misfit. */
export async function stepThrough(target: Target, options: StepThroughOptions): Promise<SteppedThrough> {
  const { stop } = options;
  const end = new AbortController();
  const endNow = () => end.abort();
  stop.addEventListener('abort', endNow);
  let frames: Frames;
  let wantsKernel = false;
  const stepping = createStepping(options, {
    refresh: () => frames.refresh(),
    leave: (how) => {
      wantsKernel = how === 'kernel';
      frames.close({ how: how === 'kernel' ? 'closed' : how });
    },
    fail: (error) => frames.close({ error }),
  });
  const show = (): Frames =>
    openFrames(options, {
      draw: stepping.draw,
      again: stepping.again,
      onKey: (key) => stepping.onKey(key, frames.place()),
    });
  frames = show();
  let session: StepSession | null = null;
  const opening = openStepSession(target, { ...options, onChange: stepping.changed, interrupt: end.signal })
    .then((opened) => {
      session = opened;
      stepping.begin(opened);
    })
    .catch((error) => frames.close({ error }));
  try {
    let how = await frames.closed;
    while (wantsKernel && !stop.aborted) {
      wantsKernel = false;
      const { performance, events } = await options.runByKernel();
      stepping.compare(options.screenOf(performance, events));
      frames = show();
      how = await frames.closed;
    }
    return { how, session, performance: (session as StepSession | null)?.performance ?? null };
  } finally {
    stop.removeEventListener('abort', endNow);
    end.abort();
    await opening;
    await (session as StepSession | null)?.end();
  }
}
