import { describe, expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

describe('a process', () => {
  it('has memory of its own', async () => {
    expect((await launch('memory.ts')).prints()).toEqual(['child 1', 'parent 0']);
  });

  it('tells how it ended, as Python counts', async () => {
    const expected: Record<string, number> = {
      returns: 0,
      throws: 1,
      'exits with 3': 3,
      'exits with 256 + 7': 7,
      'sets exitCode 4': 4,
      aborts: -6,
      SIGKILL: -9,
      SIGSEGV: -11,
      SIGTERM: -15,
      'is terminated': -15,
      'is killed': -9,
    };
    const { prints, of } = await launch('exit-codes.ts', {
      parameters: { ways: Object.keys(expected).join(', ') },
    });
    const answers = prints('main').map((line) => JSON.parse(line));
    expect(Object.fromEntries(answers.map(([name, exitcode]) => [name, exitcode]))).toEqual(expected);
    for (const [, , alive, before] of answers) {
      expect(alive).toBe(false);
      expect([null, 'ended']).toContain(before);
    }
    // the log says the same, in words of its own
    for (const [process, exitcode] of Object.entries(expected)) {
      const ends = of('exit', process).map(({ code, signal }) => code ?? -(signal ?? 0));
      expect([process, ...ends]).toEqual([process, exitcode]);
    }
  });

  it('reports the error that ended it', async () => {
    const { of, reason, exitcode } = await launch('exit-codes.ts', { parameters: { ways: 'throws' } });
    expect(of('exit', 'throws')).toMatchObject([
      { code: 1, seenBy: 'self', error: { name: 'Error', message: 'on purpose' } },
    ]);
    expect(of('exit', 'throws')[0]?.error?.stack).toMatch(/exit-codes\.ts:4/);
    expect({ reason, exitcode }).toEqual({ reason: 'finished', exitcode: 0 });
  });

  it('knows who it is and whose child it is', async () => {
    const { prints, of } = await launch('family.ts');
    const [main, child, grandchild, daemon] = prints().map((line) => JSON.parse(line));
    expect(main).toMatchObject({ name: 'main', daemon: false, same: true, ppid: process.pid, parent: null });
    expect(child).toMatchObject({ name: 'Process-1', daemon: false, same: true, ppid: main.pid });
    expect(child.parent).toEqual({ name: 'main', pid: main.pid, ident: main.pid });
    expect(grandchild).toMatchObject({ name: 'Process-1:1', same: true, ppid: child.pid });
    expect(grandchild.parent).toEqual({ name: 'Process-1', pid: child.pid, ident: child.pid });
    expect(daemon).toMatchObject({ name: 'little helper', daemon: true, ppid: main.pid });
    expect(of('spawn').map((event) => [event.process, event.child, event.daemon])).toEqual([
      ['main', 'Process-1', false],
      ['Process-1', 'Process-1:1', false],
      ['main', 'little helper', true],
    ]);
  });

  it('is among the active children for as long as it runs', async () => {
    expect((await launch('active-children.ts')).prints()).toEqual(['none', 'first second', 'second', 'none']);
  });

  it('goes on when join() gives up waiting for it', async () => {
    const { prints, of } = await launch('join-timeout.ts');
    expect(prints()).toEqual([
      'after join(0.2): exitcode null, alive true',
      'after join(0): exitcode null, alive true',
      'after join(-5): exitcode null, alive true',
      'the child goes on',
      'after join(30): exitcode 0, alive false',
    ]);
    expect(of('timeout')).toMatchObject(Array(3).fill({ process: 'main', on: 'join', object: 'child' }));
  });
});

describe('the end of a process', () => {
  it('waits for children, but terminates daemons', async () => {
    const { prints, of, reason } = await launch('daemon.ts');
    expect(prints()).toEqual(['main is done', 'finished']);
    expect(of('exit', 'daemon')).toMatchObject([{ code: null, signal: 15, seenBy: 'observer' }]);
    expect(of('exit').map((event) => event.process)).toEqual(['daemon', 'worker', 'main']);
    expect(reason).toBe('finished');
  });

  it.each([
    ['returns', { code: 0, seenBy: 'self' }, true, 'finished', 0],
    ['sets an exit code', { code: 6, seenBy: 'self' }, true, 'failed', 6],
    ['throws', { code: 1, seenBy: 'self', error: { name: 'RangeError' } }, true, 'failed', 1],
    ['exits', { code: 5, seenBy: 'self' }, false, 'failed', 5],
    ['is killed', { signal: 9, seenBy: 'observer' }, false, 'failed', -9],
  ])('main that %s', async (how, exit, waits, reason, exitcode) => {
    const outcome = await launch('leave.ts', { parameters: { how } });
    expect(outcome.prints()).toEqual(['main is done', 'still here']);
    expect(outcome.of('exit', 'main')).toMatchObject([exit]);
    expect(outcome.of('exit', 'child')).toMatchObject([{ code: 0, seenBy: 'self' }]);
    expect(outcome.of('join')).toHaveLength(waits ? 1 : 0);
    expect(outcome).toMatchObject({ reason, exitcode });
  });

  it('of one that throws is told at once, also when a child goes on for ever', async () => {
    const stop = new AbortController();
    const { of, reason } = await launch('throw-and-hold.ts', {
      interrupt: stop.signal,
      onEvent: (event) => event.kind === 'fail' && stop.abort(),
    });
    expect(reason).toBe('interrupted');
    expect(of('fail')).toMatchObject([
      { process: 'main', error: { name: 'Error', message: 'while I held the lock' } },
    ]);
    // it waits: it has not come to its own end
    expect(of('exit', 'main')).toMatchObject([{ seenBy: 'observer' }]);
  });

  it.each([
    ['resolves', ['hello from a child', 'exitcode 0'], { code: 0 }],
    ['rejects', ['hello from a child', 'exitcode 0'], { code: 1, error: { message: 'too late' } }],
    ['uses a timer', ['timer'], { code: 0 }],
    ['never settles', [], { code: 1, error: { code: 'UNSETTLED_MAIN' } }],
  ])('main that answers with a promise and %s', async (how, prints, exit) => {
    const launched = await launch('async-main.ts', { parameters: { how } });
    expect(launched.prints()).toEqual(prints);
    expect(launched.of('exit', 'main')).toMatchObject([exit]);
  });
});

describe('mistakes with processes', () => {
  it('are clear errors', async () => {
    const { prints } = await launch('misuse.ts');
    const answers = prints().map((line) => JSON.parse(line));
    expect(Object.fromEntries(answers.map(([what, code]) => [what, code]))).toEqual({
      'join before start': 'NOT_STARTED',
      'terminate before start': 'NOT_STARTED',
      'start twice': 'ALREADY_STARTED',
      'start again after the end': 'ALREADY_STARTED',
      'join after the end': 'no error',
      'terminate after the end': 'no error',
      'close twice': 'no error',
      'exitcode after close': 'PROCESS_CLOSED',
      'start after close': 'PROCESS_CLOSED',
      'no target': 'TARGET_NOT_FUNCTION',
      'a target that was called': 'TARGET_NOT_FUNCTION',
      'a target that is not exported': 'TARGET_NOT_EXPORTED',
      'an arrow function': 'TARGET_NOT_EXPORTED',
      'join with a text': 'TypeError',
      'a daemon starts a child': 'DAEMON_CHILD',
    });
    const messages = Object.fromEntries(answers.map(([what, , message]) => [what, message]));
    expect(messages['a target that is not exported']).toContain('export function hidden');
    expect(messages['an arrow function']).toContain('export function work');
  });

  it('close() of a process that runs is one', async () => {
    expect((await launch('close-running.ts')).prints()).toEqual(['STILL_RUNNING', 'alive: true']);
  });
});
