/** What other commands do with the player: show a finished log in it, or a run while it goes on. */
import { createStory, type StoryOptions, type Upshot } from '../../render/player/story.js';
import { type Performance, type PerformOptions, perform, type Target } from '../../run/perform.js';
import { KEPT_EVENTS } from '../../run/review.js';
import type { TraceEvent } from '../../trace/events.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { dieOf } from '../terminal/signals.js';
import { canPlay, openPlayer, type PlayerOptions } from './player.js';

/** A log that is complete, and what it has shown: null where nobody knows. */
export interface FinishedRun {
  readonly events: Iterable<TraceEvent>;
  readonly upshot: Upshot | null;
}

export type PlayOptions = Omit<StoryOptions, 'language'> & Omit<PlayerOptions, 'stop'>;

/**
 * Shows a finished log, and resolves when the learner has left. A signal, or Ctrl-C, ends us by that signal, with the
 * terminal as it was.
 *
 * @returns false, at once, where the player cannot be shown: then print lines
 */
export async function play({ events, upshot }: FinishedRun, options: PlayOptions): Promise<boolean> {
  if (!canPlay(options.output)) return false;
  const story = createStory({ ...options, language: options.view.language });
  for (const event of events) story.add(event);
  story.conclude(upshot);
  await withInterrupts(options.output, async ({ stop }) => {
    const player = openPlayer(story, { opening: { mode: 'paused' }, ...options, stop });
    if ((await player.closed) === 'interrupt') await interruptBySignal(stop);
  });
  return true;
}

/**
 * Performs a run in the player, only where it `canPlay`, and resolves when it is over and the learner has left. Who leaves
 * while it goes on ends it, and so does `stop`. `onEvent` is told every event, too, verdicts as well; of a run that is too long to
 * keep the player has the beginning.
 */
export async function performInPlayer(
  target: Target,
  how: PerformOptions,
  options: PlayOptions & Pick<PlayerOptions, 'stop'> & { readonly onEvent?: (event: TraceEvent) => void },
): Promise<Performance> {
  const activity = target.lesson?.meta.activity;
  const story = createStory({
    ...(activity ? { activity } : {}),
    ...options,
    language: options.view.language,
  });
  const player = openPlayer(story, options);
  const end = new AbortController();
  const left = player.closed
    .then((how) => (how === 'interrupt' ? interruptBySignal(options.stop) : undefined))
    .finally(() => end.abort());
  left.catch(() => {}); // it is waited for once the run is over
  try {
    const performance = await perform(target, how, {
      onEvent: (event) => {
        options.onEvent?.(event);
        if (story.length < KEPT_EVENTS || event.kind === 'end') story.add(event);
        player.refresh();
      },
      interrupt: end.signal,
      ready: () => options.output.caughtUp(end.signal),
    });
    story.conclude(performance);
    player.refresh();
    await left;
    return performance;
  } finally {
    player.close();
  }
}

/** As Ctrl-C does where a terminal makes a signal of it: whoever catches that tells us by `stop`. */
export async function interruptBySignal(stop: AbortSignal): Promise<void> {
  const alive = setInterval(() => {}, 1000); // waiting for a signal keeps nobody alive
  await new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => resolve(), { once: true });
    dieOf('SIGINT');
  });
  clearInterval(alive);
}
