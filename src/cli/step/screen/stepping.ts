/**
 * The step screen without its terminal: what is shown of a session, and what is done with it at a key. What a key means and
 * how all looks is pure (src/step, src/render/step); here it is done, one thing after the other, as real processes take their time.
 */
import type { Key } from '../../../player/keys.js';
import type { RunScreen } from '../../../render/pages/run-screen.js';
import type { Place } from '../../../render/player/frame.js';
import { createStory, type Story, type StoryOptions } from '../../../render/player/story.js';
import { drawStepFrame, lastLineFrom } from '../../../render/step/frame.js';
import type { StepGoal, StepNotice, Stepped } from '../../../render/step/shown.js';
import type { Line } from '../../../render/style/line.js';
import type { Performance } from '../../../run/review.js';
import type { StepSession } from '../../../run/steer/session.js';
import type { Schedule } from '../../../schedule/schedule.js';
import { pressStep, type StepCommand } from '../../../step/press.js';
import { follow, openStep } from '../../../step/state.js';
import type { TraceEvent } from '../../../trace/events.js';
import { type Autopilot, createAutopilot } from './autopilot.js';

export interface SteppingOptions extends StoryOptions {
  readonly mayKill: boolean;
  /** What is typed to have these steps again. */
  readonly commandFor: (schedule: Schedule, seed: number) => string;
  /** What a run that is over has shown: asked once for each. */
  readonly screenOf: (performance: Performance, events: readonly TraceEvent[]) => RunScreen;
  /** What the learner is to bring about, and what is said once a run has come to it; null: nothing. */
  readonly goalOf: (session: StepSession | null) => StepGoal | null;
  /** What is found in a log so far. */
  readonly findingsOf: Autopilot['findingsOf'];
  /** Numbers from 0 to below 1. */
  readonly draw: () => number;
}

/** Who shows it. */
export interface SteppingHost {
  readonly refresh: () => void;
  /** The learner wants to leave, or to see an ordinary run. */
  readonly leave: (how: 'quit' | 'interrupt' | 'kernel') => void;
  readonly fail: (error: unknown) => void;
}

export interface Stepping {
  /** There is something to choose for the first time. */
  begin(session: StepSession): void;
  /** The session has changed. */
  changed(): void;
  draw(place: Place): readonly Line[];
  /** Milliseconds after which it is to be drawn anew; null: when something happens. */
  again(): number | null;
  onKey(key: Key, place: Place): void;
  /** Shows what an ordinary run has shown. */
  compare(screen: RunScreen): void;
}

/** What is done with the run within so many milliseconds changes the picture once, when it is done. */
const HOLD_MS = 200;
/** After so many seconds of starting it is said that main computes. */
const SLOW_START_S = 2;
const STARTING_MS = 250;
/** Keys that were pressed ahead are not forgotten; so many are a cat. */
const MOST_KEYS_AHEAD = 100;

export function createStepping(options: SteppingOptions, host: SteppingHost): Stepping {
  const { mayKill } = options;
  const startedAt = performance.now();
  const ahead: Key[] = [];
  let session: StepSession | null = null;
  let state = openStep();
  let kernel: RunScreen | null = null;
  let ended: { readonly of: Performance; readonly screen: RunScreen } | null = null;
  let story: Story = createStory(options);
  let told: readonly TraceEvent[] = [];
  let stepped = snapshot();
  /** How many commands are being carried out, and until when nothing of that is shown. */
  let works = 0;
  let heldUntil = 0;
  let hold: NodeJS.Timeout | undefined;

  function snapshot(): Stepped {
    if (session === null) {
      const seconds = (performance.now() - startedAt) / 1000;
      const busy = seconds < SLOW_START_S ? null : { processes: ['main'], seconds };
      const nothing = { offered: null, schedule: [], difference: null, command: '', end: null };
      return { ...nothing, busy, mayKill, kernel, goal: options.goalOf(null) };
    }
    const { situation, schedule, seed, difference, busy, performance: over } = session;
    return {
      offered: situation?.standing ?? null,
      schedule: [...schedule],
      difference,
      busy: over === null ? busy : null,
      mayKill,
      command: options.commandFor(schedule, seed),
      goal: options.goalOf(session),
      end: ended?.screen ?? null,
      kernel,
    };
  }

  /** Takes in what has happened since; a run that was started anew has a story of its own. */
  function takeIn(): void {
    if (session !== null) {
      const { events, performance: over } = session;
      if (events !== told) story = createStory(options);
      told = events;
      for (let index = story.length; index < events.length; index += 1) {
        const event = events[index] as TraceEvent;
        if (event.kind === 'verdict') break;
        story.add(event);
      }
      if (over === null) ended = null;
      else if (ended?.of !== over) ended = { of: over, screen: options.screenOf(over, events) };
      if (over !== null && story.growing) story.conclude(over);
    }
    const now = snapshot();
    state = follow(state, stepped, now);
    stepped = now;
  }

  const isHeld = (): boolean => works > 0 && state.going === null && performance.now() < heldUntil;

  function changed(): void {
    if (!isHeld()) host.refresh();
    else hold ??= setTimeout(letGo, heldUntil - performance.now());
  }

  function letGo(): void {
    clearTimeout(hold);
    hold = undefined;
    host.refresh();
  }

  function notify(notice: StepNotice): void {
    state = { ...state, notice };
  }

  const autopilot = createAutopilot({
    ...options,
    isReached: (run) => options.goalOf(run)?.solved != null,
    going: () => state.going,
    enough: (notice) => {
      state = { ...state, going: null, notice };
    },
  });

  async function obey(run: StepSession, command: StepCommand): Promise<void> {
    switch (command.do) {
      case 'grant':
        return run.grant(command.grant);
      case 'chance':
        return autopilot.goByChance(run);
      case 'toPrint':
        return autopilot.goToPrint(run, command.process);
      case 'redo':
        if (run.undone.length === 0) return notify({ is: 'noRedo' });
        return run.redo();
      case 'undo':
      case 'restart':
      case 'end':
        return run[command.do]();
    }
  }

  function carryOut(command: StepCommand): void {
    if (command.do === 'halt') notify({ is: 'stopped' });
    else if (command.do === 'interrupt' || command.do === 'kernel') host.leave(command.do);
    else if (command.do === 'leave' || (session === null && command.do === 'end')) host.leave('quit');
    else if (session !== null) {
      works += 1;
      heldUntil = performance.now() + HOLD_MS;
      obey(session, command).then(settle, host.fail);
    }
  }

  function settle(): void {
    works -= 1;
    takeIn();
    letGo();
    catchUp();
  }

  /** The keys that were pressed ahead, as far as they do not have to wait again. */
  function catchUp(): void {
    while (ahead.length > 0 && !isWaiting()) press(ahead.shift() as Key);
    host.refresh();
  }

  /** Keys wait until what the last one asked for is done; not where that takes long, or goes on by itself. */
  function isWaiting(): boolean {
    if (session === null) return stepped.busy === null;
    return works > 0 && state.going === null && session.busy === null;
  }

  function press(key: Key, place?: Place): void {
    const numberOf = (process: string) => story.recording.latest.live.places.get(process);
    const { state: next, command } = pressStep(state, key, { stepped, numberOf });
    const { page } = next;
    state =
      page.is === 'run' || place === undefined
        ? next
        : { ...next, page: { ...page, from: Math.min(page.from, lastLineFrom(stepped, next, place)) } };
    if (command) carryOut(command);
  }

  return {
    begin(opened) {
      session = opened;
      takeIn();
      catchUp();
    },
    changed,
    draw(place) {
      if (!isHeld()) takeIn();
      return drawStepFrame(story, stepped, state, place);
    },
    again: () => (session === null ? STARTING_MS : null),
    onKey(key, place) {
      if (key !== 'interrupt' && isWaiting()) {
        if (ahead.length < MOST_KEYS_AHEAD) ahead.push(key);
        return;
      }
      press(key, place);
      if (!isHeld()) host.refresh();
    },
    compare(screen) {
      kernel = screen;
      takeIn();
      state = { ...state, page: { is: 'kernel', from: 0 } };
    },
  };
}
