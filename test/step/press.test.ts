/** What keys do on the step screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/player/keys.js';
import type { Offered, Stepped } from '../../src/render/step/shown.js';
import { pressStep, type Seen, type StepCommand } from '../../src/step/press.js';
import { follow, openStep, type StepState } from '../../src/step/state.js';
import { runScreen } from './recorded-steps.js';

const offered = (process: string, changes: Partial<Offered> = {}): Offered => ({
  process,
  operation: { call: 'print' },
  waits: false,
  canGo: true,
  canExpire: false,
  ...changes,
});

const waiting = { canGo: false, waits: true } as const;

/** main, p1 and p2, who waits with a time limit. */
const stepped = (changes: Partial<Stepped> = {}): Stepped => ({
  offered: [offered('main', waiting), offered('p1'), offered('p2', { ...waiting, canExpire: true })],
  schedule: [{ process: 'main', how: 'go' }],
  difference: null,
  busy: null,
  mayKill: true,
  command: '',
  goal: null,
  end: null,
  kernel: null,
  ...changes,
});

const over = (changes: Partial<Stepped> = {}): Stepped =>
  stepped({ offered: null, end: runScreen(), ...changes });

const seen = (run: Stepped): Seen => ({
  stepped: run,
  numberOf: (name) => ['main', 'p1', 'p2'].indexOf(name),
});

const state = (run = stepped(), changes: Partial<StepState> = {}): StepState => ({
  ...follow(openStep(), run, run),
  ...changes,
});

const keysOf = (keys: readonly (string | Key)[]): Key[] =>
  keys.map((key) => (typeof key === 'string' && key.length === 1 ? { typed: key } : (key as Key)));

/** After these keys: the state, and all that was asked for. */
function pressed(keys: readonly (string | Key)[], run = stepped(), from = state(run)) {
  const commands: StepCommand[] = [];
  let now = from;
  for (const key of keysOf(keys)) {
    const { state: next, command } = pressStep(now, key, seen(run));
    now = next;
    if (command) commands.push(command);
  }
  return { state: now, commands };
}

const go = (process: string) => ({ do: 'grant', grant: { process, how: 'go' } });

describe('on the run', () => {
  it('begins at the first who can go on', () => {
    expect(state().chosen).toBe('p1');
  });

  it('a number lets its process go on, and chooses it', () => {
    const { state: now, commands } = pressed(['1']);
    expect([now.chosen, ...commands]).toEqual(['p1', go('p1')]);
  });

  it('says why where that one cannot, and who is nobody', () => {
    expect(pressed(['2'])).toMatchObject({
      commands: [],
      state: { chosen: 'p2', notice: { is: 'cannot', process: 'p2' } },
    });
    expect(pressed(['7'])).toMatchObject({ commands: [], state: { notice: { is: 'nobody' } } });
  });

  it('arrows choose, all round; Enter lets the chosen one go on', () => {
    expect(pressed(['down', 'down', 'down', 'enter']).commands).toEqual([go('p1')]);
    expect(pressed(['up']).state.chosen).toBe('main');
    expect(pressed(['up', 'enter'])).toMatchObject({ commands: [], state: { notice: { is: 'cannot' } } });
  });

  it('space lets the one go on again that went on last', () => {
    const run = stepped({ schedule: [{ process: 'p1', how: 'go' }] });
    expect(pressed(['down', ' '], run).commands).toEqual([go('p1')]);
    expect(pressed([' '], stepped({ schedule: [] })).state.notice).toEqual({ is: 'nobodyYet' });
    const ended = stepped({ schedule: [{ process: 'p3', how: 'go' }] });
    expect(pressed([' '], ended).state.notice).toEqual({ is: 'ended', process: 'p3' });
  });

  it('u undoes, U and Ctrl-R redo, r begins anew; at the beginning there is nothing to undo', () => {
    expect(pressed(['u', 'U', 'redo', 'r']).commands).toEqual([
      { do: 'undo' },
      { do: 'redo' },
      { do: 'redo' },
      { do: 'restart' },
    ]);
    expect(pressed(['u'], stepped({ schedule: [] }))).toMatchObject({
      commands: [],
      state: { notice: { is: 'noUndo' } },
    });
  });

  it('t lets the time limit of the chosen one run out, if it waits with one', () => {
    expect(pressed(['down', 't']).commands).toEqual([
      { do: 'grant', grant: { process: 'p2', how: 'timeout' } },
    ]);
    expect(pressed(['t']).state.notice).toEqual({ is: 'notNeeded', process: 'p1' });
    expect(pressed(['up', 't']).state.notice).toEqual({ is: 'noLimit', process: 'main' });
  });

  it('x asks once, y kills, anything else does not; where nobody may, it says so', () => {
    expect(pressed(['x']).state.asks).toBe('p1');
    expect(pressed(['x', 'y'])).toMatchObject({
      commands: [{ do: 'grant', grant: { process: 'p1', how: 'kill' } }],
      state: { asks: null },
    });
    for (const other of ['n', 'enter', 'escape', ' ', 'q'])
      expect(pressed(['x', other])).toMatchObject({ commands: [], state: { asks: null } });
    expect(pressed(['x'], stepped({ mayKill: false })).state).toMatchObject({
      asks: null,
      notice: { is: 'noKill' },
    });
  });

  it('what goes on by itself is stopped by any key, and does nothing else with it', () => {
    const { state: now, commands } = pressed(['a']);
    expect([now.going, commands]).toEqual([{ is: 'chance' }, [{ do: 'chance' }]]);
    expect(pressed(['1'], stepped(), now)).toMatchObject({
      commands: [{ do: 'halt' }],
      state: { going: null },
    });
    expect(pressed(['e']).commands).toEqual([{ do: 'toPrint', process: 'p1' }]);
    expect(pressed(['up', 'e'])).toMatchObject({
      commands: [],
      state: { going: null, notice: { is: 'cannot' } },
    });
  });

  it('pages are opened, scrolled and left; no key of a page reaches the run', () => {
    expect(pressed(['s']).state.page).toEqual({ is: 'schedule', from: 0 });
    expect(pressed(['?', 'down', 'down', 'up']).state.page).toEqual({ is: 'help', from: 1 });
    expect(pressed(['?', 's']).state.page.is).toBe('schedule');
    for (const back of ['q', 'escape', 'enter', '?'])
      expect(pressed(['?', back])).toMatchObject({ commands: [], state: { page: { is: 'run' } } });
    expect(pressed(['?', '1', 'u', 'r', 'a', 'x', 't']).commands).toEqual([]);
  });

  it('leaves, and is interrupted, at any time', () => {
    expect(pressed(['q']).commands).toEqual([{ do: 'leave' }]);
    expect(pressed(['?', 'interrupt']).commands).toEqual([{ do: 'interrupt' }]);
    expect(pressed(['a', 'interrupt']).commands.at(-1)).toEqual({ do: 'interrupt' });
  });

  it('while the processes are on their way nothing can be chosen', () => {
    const run = stepped({ offered: null });
    expect(pressed(['enter', ' ', 'a', 'e', 't', 'x', 'up'], run).commands).toEqual([]);
  });
});

describe('where one computes for long', () => {
  const busy = stepped({ offered: null, busy: { processes: ['p1'], seconds: 2 } });

  it('one can wait, go back, and end the run', () => {
    expect(pressed(['enter', '1', 'u', 'r', 'q'], busy)).toMatchObject({
      commands: [{ do: 'undo' }, { do: 'restart' }, { do: 'end' }],
    });
  });
});

describe('once it is over', () => {
  it('what it has shown is shown, and no longer after an undo', () => {
    const ended = follow(state(), stepped(), over());
    expect(ended.page.is).toBe('verdict');
    expect(follow(ended, over(), stepped()).page.is).toBe('run');
  });

  it('the keys of the run work there: the same again, undo, an ordinary run', () => {
    const ended = follow(state(), stepped(), over());
    expect(pressed(['r', 'u', 'k', 'q'], over(), ended).commands).toEqual([
      { do: 'restart' },
      { do: 'undo' },
      { do: 'kernel' },
      { do: 'leave' },
    ]);
    expect(pressed(['v'], over(), ended).state.page.is).toBe('run');
    expect(pressed(['v', 'v'], over(), ended).state.page.is).toBe('verdict');
    expect(pressed(['s', 'q'], over(), ended).state.page.is).toBe('verdict');
  });

  it('before, there is neither verdict nor anything to compare with', () => {
    expect(pressed(['v']).state.notice).toEqual({ is: 'notOver' });
    expect(pressed(['k']).state.notice).toEqual({ is: 'notOver' });
  });
});

describe('follow', () => {
  it('stays with the chosen one as long as it lives, and then goes to the first who can go on', () => {
    const onP2 = state(stepped(), { chosen: 'p2' });
    expect(follow(onP2, stepped(), stepped()).chosen).toBe('p2');
    const without = stepped({ offered: [offered('main', waiting), offered('p1')] });
    expect(follow(onP2, stepped(), without).chosen).toBe('p1');
  });

  it('goes from one that has gone on, and cannot go further, to the next who can', () => {
    const onP2 = state(stepped(), { chosen: 'p2' });
    const more = stepped({ schedule: [...stepped().schedule, { process: 'p2', how: 'go' }] });
    expect(follow(onP2, stepped(), more).chosen).toBe('p1');
  });
});

it('says that the goal is reached when it is, and once', () => {
  const goal = { text: 'it says 1', solved: null };
  const reached = stepped({ goal: { ...goal, solved: 'Solved.' } });
  const told = follow(state(), stepped({ goal }), reached);
  expect(told.notice).toEqual({ is: 'reached' });
  expect(follow({ ...told, notice: null }, reached, reached).notice).toBeNull();
});

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom<Key[]>(
    ...(['up', 'down', 'left', 'enter', 'escape', 'home', 'end', 'pageUp', 'tab', 'redo'] as const),
  ),
  fc.constantFrom(...keysOf([...'0129 aceknqrstuUvxy?打'])),
);

const anyRun = fc.constantFrom(
  stepped(),
  stepped({ offered: null }),
  stepped({ schedule: [], mayKill: false }),
  stepped({ offered: null, busy: { processes: ['p1'], seconds: 2 } }),
  over(),
);

it('whatever is pressed, nobody is asked to do what he cannot', () => {
  fc.assert(
    fc.property(anyRun, fc.array(anyKey, { maxLength: 20 }), (run, keys) => {
      let now = state(run);
      for (const key of keys) {
        const { state: next, command } = pressStep(now, key, seen(run));
        now = next;
        if (command?.do !== 'grant') continue;
        const { process, how } = command.grant;
        const chosen = run.offered?.find((each) => each.process === process);
        expect(how === 'kill' ? run.mayKill : how === 'go' ? chosen?.canGo : chosen?.canExpire).toBe(true);
      }
    }),
  );
});
