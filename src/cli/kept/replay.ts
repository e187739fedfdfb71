/** `replay`: a run again, from its log alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { NO_PROGRESS, type Progress } from '../../progress/progress.js';
import type { View } from '../../render/style/view.js';
import type { TraceEvent } from '../../trace/events.js';
import { escapeUnprintable } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { openLearnerProgress } from '../progress/learner.js';
import { type Display, type DisplayKind, openDisplay } from '../run/display.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { listRuns } from './list-runs.js';
import { type OpenedLog, openLog, tellStrangeLesson } from './open-log.js';

export interface ReplayOptions extends DisplayOptions {
  readonly list?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
  readonly view?: DisplayKind;
  /** How many times as fast as it was. */
  readonly speed?: number;
}

export async function replay(
  invocation: Invocation,
  typed: string | undefined,
  options: ReplayOptions,
): Promise<ExitCode> {
  if (options.list) return listRuns(invocation, options);
  const { output, language } = invocation;
  const log = await openLog(typed, language);
  const kind = kindOf(options, output.isTerminal);
  if (kind === 'json') {
    output.write(escapeUnprintable(wholeLines(log.bytes)));
    return EXIT.shown;
  }
  const view = await detectView(options, language, output.isTerminal);
  await tellStrangeLesson(log, language);
  if (kind === 'player' && (await playLog(log, view, invocation, options.speed))) return EXIT.shown;
  const lines = kind === 'player' ? 'lanes' : kind;
  const display = await openDisplay(lines, { ...invocation, view, target: log.subject }, false);
  await showAgain(log.events, display, output.isTerminal ? options.speed : undefined);
  display.stop();
  // `why` and `replay` without a number are about the last run
  display.conclude(log.performance, progressWith(log, invocation), log.kept?.number === 1);
  return EXIT.shown;
}

function kindOf({ json, plain, view }: ReplayOptions, isTerminal: boolean): DisplayKind {
  if (json) return 'json';
  if (plain) return 'plain';
  return isTerminal ? (view ?? 'player') : view === undefined || view === 'player' ? 'plain' : view;
}

/** In the player: paused at the start, or playing where somebody says how fast. False where it cannot be shown. */
async function playLog(
  { events, performance, subject }: OpenedLog,
  view: View,
  { output }: Invocation,
  speed: number | undefined,
): Promise<boolean> {
  const { play } = await import('../player/play.js');
  const activity = subject.lesson?.meta.activity;
  return play(
    { events, upshot: performance },
    {
      view,
      output,
      ...(activity ? { activity } : {}),
      ...(speed === undefined ? {} : { opening: { mode: 'playing' as const, speed } }),
    },
  );
}

/** All at once, or each event when it happened. */
async function showAgain(
  events: readonly TraceEvent[],
  display: Display,
  speed: number | undefined,
): Promise<void> {
  const began = performance.now();
  for (const event of events) {
    const due = speed === undefined ? 0 : began + (event.t * 1000) / speed - performance.now();
    if (due > 1) await pause(due);
    display.onEvent(event);
  }
}

/** What to try next depends on it; trouble with its file is told by whoever saves something. */
function progressWith({ subject }: OpenedLog, { language }: Invocation): Progress {
  return subject.lesson ? openLearnerProgress(language, () => {}).progress : NO_PROGRESS;
}

const LINE_END = 10;

/** A last line that was cut off is no line of a log. */
function wholeLines(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, bytes.lastIndexOf(LINE_END) + 1));
}
