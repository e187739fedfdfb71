/** One run, from start to nothing left: starts main, collects the trace, samples the kernel, cleans up. */
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { monotonic } from '../os/clock.js';
import { openPipe } from '../os/pipe.js';
import type { EndEvent, EventBody, StopEvent, TraceEvent } from '../trace/events.js';
import { startJanitor } from './clean-up/janitor.js';
import { endGroup, killGroup } from './clean-up/process-group.js';
import { nameScratchFolder, removeScratchFolder } from './clean-up/scratch.js';
import { createBacklog } from './collect/backlog.js';
import { type Collector, createCollector, toExit, type Watched } from './collect/collector.js';
import { readOutput, readTrace } from './collect/read.js';
import { openTraceReader, type Trace } from './collect/trace.js';
import { instructMain, type MainProcess, type MainWork, startMain } from './start/main-process.js';
import { describeRun } from './start/opening.js';
import { watchStarts } from './start/start-watch.js';
import { createGates, type Gates } from './steer/gates.js';
import type { Steerer } from './steer/scheduler.js';
import { startSteering } from './steer/steering.js';
import { watchAftermath } from './watch/aftermath.js';
import { createAlarm } from './watch/alarm.js';
import { startDeadline } from './watch/deadline.js';
import { watchMain } from './watch/main-watch.js';
import { startSampler, type Tell } from './watch/sampler.js';
import { watchForStandstill } from './watch/standstill-watch.js';

export interface RunRequest extends MainWork {
  /** Lesson id, or the program's path as typed. */
  readonly label: string;
  /** Real seconds after which the run is ended; null never. */
  readonly timeout: number | null;
  /** Ends the run early when aborted. */
  readonly interrupt?: AbortSignal;
  /** Decides who goes on: makes the run a steered one. */
  readonly scheduler?: Steerer;
  /** Called for every event of the log, in order. */
  readonly onEvent: (event: TraceEvent) => void;
  /** Awaited between batches of events: a slow reader of our output slows the run down instead of filling our memory. */
  readonly ready?: () => Promise<void> | undefined;
}

export interface RunOutcome {
  readonly reason: EndEvent['reason'];
  /** How main ended, as Python counts (-N for signal N). */
  readonly exitcode: number;
  /** Adds the observer's last words to the log (its verdict). */
  readonly conclude: (body: EventBody) => void;
}

/**
 * Runs a program as real processes. Resolves when the last of them is gone. Throws OsError where the system cannot. Whatever
 * it throws, and whoever threw it, nothing of the run is left.
 */
export async function run(asked: RunRequest): Promise<RunOutcome> {
  const request = asked.scheduler ? { ...asked, settings: { ...asked.settings, steered: true } } : asked;
  const startedAt = monotonic();
  const gates = request.scheduler ? createGates() : null;
  try {
    const [traceRead, traceWrite] = openPipe();
    const main = startMain(request, traceRead, traceWrite, gates?.descriptor);
    try {
      return await observe(request, main, openTraceReader(traceRead), startedAt, gates);
    } catch (error) {
      await endGroup(main.pid); // nobody will hear of the run any more
      throw error;
    }
  } finally {
    gates?.close();
  }
}

async function observe(
  request: RunRequest,
  main: MainProcess,
  trace: Trace,
  startedAt: number,
  gates: Gates | null,
): Promise<RunOutcome> {
  const scratch = nameScratchFolder();
  const janitor = startJanitor(main.pid, scratch);
  const collector = createCollector(startedAt, main.pid, process.pid);
  const conclude = (body: EventBody) => request.onEvent(collector.observe(body, OBSERVER, monotonic()));

  try {
    const early = await follow(request, main, collector, trace, scratch, gates);
    const reason = early?.reason ?? (main.exitCode === 0 ? 'finished' : 'failed');
    conclude({ kind: 'end', reason, ...(early ? { stopped: collector.timeOf(early.at) } : {}) });
    removeScratchFolder(scratch);
    janitor.dismiss();
    return { reason, exitcode: exitcodeOf(main), conclude };
  } catch (error) {
    janitor.cleanUp();
    throw error;
  } finally {
    trace.close();
    // a stranger that the program started may hold the other ends for long: it must not keep us
    main.stdout.destroy();
    main.stderr.destroy();
  }
}

/** Whom events are about that are about the whole run. */
const OBSERVER = { process: 'observer', pid: process.pid };

/** Follows the run to its end and past it, until nobody is left. Returns why and when it was ended early, or null. */
async function follow(
  request: RunRequest,
  main: MainProcess,
  collector: Collector,
  trace: Trace,
  scratch: string,
  gates: Gates | null,
) {
  const { onEvent, timeout, interrupt } = request;
  const alarm = createAlarm();
  const log: Tell = (body, about, at) => {
    const event = collector.observe(body, about, at);
    onEvent(event);
    standstill.add(event);
    steering?.add(event);
  };
  const backlog = createBacklog(log, trace.isAllRead);
  const observe = backlog.add;
  const sampler = startSampler(collector.watched, observe, trace.isAllRead, alarm.raise, gates !== null);
  const tellStandstill = () => onEvent(collector.observe({ kind: 'standstill' }, OBSERVER, monotonic()));
  const standstill = watchForStandstill(trace.isAllRead, {
    onCircle: () => deadline.giveUp(),
    onStandstill: tellStandstill,
    isWatched: gates === null,
  });
  const steering =
    gates && request.scheduler
      ? startSteering(
          {
            gates,
            isAllRead: trace.isAllRead,
            sample: sampler.sample,
            raise: alarm.raise,
            // all is read: nothing comes before it
            tell: (how, step, about) =>
              log({ kind: 'steer', how, ...(step && { step }) }, about, monotonic()),
            onEnough: () => deadline.end('interrupted'),
            onHang() {
              if (standstill.hasCircle()) return deadline.giveUp();
              tellStandstill();
              deadline.end('interrupted');
            },
          },
          request.scheduler,
        )
      : null;
  for (const body of describeRun(request)) {
    const event = collector.observe(body, OBSERVER, monotonic());
    onEvent(event);
    steering?.add(event);
  }
  let stoppedAt = Number.POSITIVE_INFINITY;
  const stopRun = alarm.guard((reason: StopEvent['reason']) => {
    steering?.stop();
    standstill.stop(); // what we end ourselves says nothing of the program
    try {
      sampler.sample(); // what everybody was doing when time was up
    } finally {
      stoppedAt = monotonic();
      observe({ kind: 'stop', reason }, OBSERVER, stoppedAt);
      killGroup(main.pid);
    }
  });
  const deadline = startDeadline(timeout, interrupt, stopRun);
  const starts = watchStarts(main);
  const exited = new Promise((resolve) => main.once('exit', resolve));
  const mainWatch = watchMain(
    main,
    trace.isAllRead,
    alarm.guard(() => tellEnds(main, collector, observe, ({ pid }) => pid === main.pid)),
  );
  const outputs = Promise.all([
    readOutput(main, 'stdout', request, collector),
    readOutput(main, 'stderr', request, collector),
  ]);
  outputs.catch(alarm.raise);

  const toTheEnd = async () => {
    instructMain(main, request, scratch);
    await readTrace(trace, request, collector, backlog, sampler, [
      standstill,
      starts,
      ...(steering ? [steering] : []),
    ]);
    steering?.stop();

    // every lesson process holds the trace pipe open, so its end is the end of the last of them
    await exited;
    mainWatch.stop();
    starts.requireBegun();
    tellEnds(main, collector, observe, ({ pid }) => pid === main.pid);
    standstill.stop();
    await watchAftermath(sampler, () => deadline.reason() !== null);
    sampler.sample();
    sampler.stop();
    await endGroup(main.pid);
    await Promise.race([outputs, pause(OUTPUT_GRACE_MS, undefined, { ref: false })]);
    tellEnds(main, collector, observe);
    const reason = deadline.reason();
    return reason && { reason, at: stoppedAt };
  };
  try {
    return await Promise.race([toTheEnd(), alarm.raised]);
  } finally {
    deadline.clear();
    steering?.stop();
    mainWatch.stop();
    starts.stop();
    standstill.stop();
    sampler.stop();
  }
}

/** Tells the ends of those who did not tell it themselves; of main, which is our own child, we know how. */
function tellEnds(
  main: MainProcess,
  { watched }: Collector,
  tell: Tell,
  isAbout: (lane: Watched) => boolean = () => true,
): void {
  for (const lane of watched.values()) {
    if (lane.ended || !isAbout(lane)) continue;
    tell(toExit(lane.pid === main.pid ? exitcodeOf(main) : null), lane, monotonic());
  }
}

/** How long output of a stranger that the program started, and that is still alive, is waited for; milliseconds. */
const OUTPUT_GRACE_MS = 300;

function exitcodeOf({ exitCode, signalCode }: MainProcess): number {
  return exitCode ?? -(signalCode === null ? 1 : constants.signals[signalCode]);
}
