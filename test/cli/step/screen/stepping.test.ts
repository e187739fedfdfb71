/** The step screen over a session that makes the steps of a recorded run, whoever is let go on. */
import { describe, expect, it } from 'vitest';
import { createStepping } from '../../../../src/cli/step/screen/stepping.js';
import type { Key } from '../../../../src/player/keys.js';
import { textOf } from '../../../../src/render/style/line.js';
import type { StepSession } from '../../../../src/run/steer/session.js';
import type { Grant } from '../../../../src/schedule/schedule.js';
import { view } from '../../../render/screen.js';
import { logAfter, recordedSteps, runScreen, steppedOf } from '../../../step/recorded-steps.js';

const PLACE = { ...view(), rows: 24 };

/** `pause`: what each step takes, until it is resolved. */
function fakeSession(program: string, pause: () => Promise<void> = async () => {}) {
  const all = recordedSteps(program);
  const done: string[] = [];
  let made: Grant[] = [];
  let undone: Grant[] = [];
  let events = logAfter(all, 0);
  const to = async (steps: readonly Grant[], what: string) => {
    done.push(what);
    await pause();
    made = [...steps];
    events = logAfter(all, made.length);
  };
  const session: StepSession = {
    seed: 7,
    calls: [],
    difference: null,
    busy: null,
    performance: null,
    get events() {
      return events;
    },
    get schedule() {
      return made;
    },
    get undone() {
      return undone;
    },
    get situation() {
      const { offered } = steppedOf(events);
      return offered && ({ standing: offered } as unknown as StepSession['situation']);
    },
    grant: (grant) => to([...made, grant], `${grant.process} ${grant.how}`),
    undo: () => {
      undone = [...made.slice(-1), ...undone];
      return to(made.slice(0, -1), 'undo');
    },
    redo: () => {
      const [next, ...rest] = undone as [Grant];
      undone = rest;
      return to([...made, next], 'redo');
    },
    restart: () => to([], 'restart'),
    end: () => to(made, 'end'),
  };
  /** From here on it says so, whatever is done. */
  const over = (name: keyof StepSession, value: unknown) => Object.defineProperty(session, name, { value });
  return { session, done, over };
}

function open(program = 'lock-v3', pause?: () => Promise<void>, begins = true) {
  const left: string[] = [];
  const failed: unknown[] = [];
  const fake = fakeSession(program, pause);
  const stepping = createStepping(
    {
      language: 'en',
      mayKill: true,
      commandFor: () => 'concur-lesson step test',
      screenOf: (_, events) => runScreen(events),
      goalOf: () => null,
      findingsOf: () => [],
      draw: () => 0,
    },
    { refresh: () => {}, leave: (how) => left.push(how), fail: (error) => failed.push(error) },
  );
  if (begins) stepping.begin(fake.session);
  const press = (...keys: readonly (string | Key)[]) => {
    for (const key of keys)
      stepping.onKey(typeof key === 'string' && key.length === 1 ? { typed: key } : (key as Key), PLACE);
  };
  const screen = () =>
    stepping
      .draw(PLACE)
      .map((line) => textOf(line).trimEnd())
      .join('\n');
  return { ...fake, stepping, press, screen, left, failed };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('keys', () => {
  it('that come faster than steps are made wait for their turn', async () => {
    const { press, done, screen } = open();
    press('0', '0', '0');
    expect(done).toEqual(['main go']);
    await settled();
    expect(done).toEqual(['main go', 'main go', 'main go']);
    expect(screen()).toMatch(/step 3$/m);
  });

  it('that come before there is anything to choose wait for that', async () => {
    const { press, done, session, stepping } = open('lock-v3', undefined, false);
    press('0', '0');
    stepping.begin(session);
    await settled();
    expect(done).toEqual(['main go', 'main go']);
  });

  it('undo, redo and restart what was made; there is nothing to redo where nothing was undone', async () => {
    const { press, done, screen } = open();
    press('0', '0', 'u', 'U', 'U');
    await settled();
    expect(done).toEqual(['main go', 'main go', 'undo', 'redo']);
    expect(screen()).toContain('Nothing to redo.');
    press('r');
    await settled();
    expect(screen()).toMatch(/step 0$/m);
  });

  it('stop what goes on by chance, between two steps', async () => {
    const pauses: (() => void)[] = [];
    const { press, done, screen } = open('lock-v3', () => new Promise((resolve) => pauses.push(resolve)));
    press('a');
    pauses.shift()?.();
    await settled();
    expect(done).toHaveLength(2);
    press('x');
    pauses.shift()?.();
    await settled();
    expect(done).toHaveLength(2);
    expect(screen()).toContain('Stopped. It is your turn again.');
  });

  it('leave for an ordinary run, and quit', async () => {
    const { press, left } = open();
    press('q', 'interrupt');
    expect(left).toEqual(['quit', 'interrupt']);
  });
});

describe('while a step takes long', () => {
  it('the one that computes is named, and the run can be ended', async () => {
    const { press, done, screen, over } = open('lock-v3', () => new Promise(() => {}));
    press('0');
    over('busy', { processes: ['main'], seconds: 2.1 });
    over('situation', null);
    await new Promise((resolve) => setTimeout(resolve, 250)); // until what is done is shown though it is not over
    expect(screen()).toMatch(/main has run for 2 s without a call/);
    press('q');
    expect(done).toEqual(['main go', 'end']);
  });
});

it('what goes wrong is told to whoever shows it', async () => {
  const { press, failed } = open('lock-v3', () => Promise.reject(new Error('no room')));
  press('0');
  await settled();
  expect(failed).toMatchObject([{ message: 'no room' }]);
});

it('the last of a run is what it has shown, and an ordinary run can be seen beside it', async () => {
  const { stepping, screen, over } = open();
  const all = recordedSteps('lock-v3');
  over('events', all);
  over('situation', null);
  over('performance', { findings: [], timeline: runScreen(all).timeline });
  expect(screen()).toMatch(/What really happened/);
  stepping.compare(runScreen(all));
  expect(screen()).toMatch(/An ordinary run: here the kernel decided/);
});
