import { describe, expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

describe('workers that are stopped wherever they are', () => {
  it('have told of everything they did before a join lets go on, and of each item once', async () => {
    const { events, of, prints } = await launch('queue/stopped-workers.ts');
    expect(prints('main')).toEqual(['all done']);
    const passed = events.findIndex(({ kind }) => kind === 'pass');
    const before = events.slice(0, passed).filter(({ kind }) => kind === 'done');
    expect([before.length, of('done').length]).toEqual([6, 6]);
    expect(
      of('done')
        .map(({ left }) => left)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('a worker that is in the middle of telling that it is done', () => {
  it('has not done it if it is killed there: somebody else may say so for it, and a join goes on', async () => {
    const { prints, reason } = await launch('queue/killed-in-task-done.ts', {
      parameters: { signal: 'SIGKILL' },
    });
    expect([reason, prints('main')]).toEqual(['finished', ['all done -9']]);
  });

  it('holds up nobody but a join if it is stopped there, and has told before the join goes on', async () => {
    const { events, reason } = await launch('queue/killed-in-task-done.ts', {
      parameters: { signal: 'SIGSTOP' },
    });
    expect(reason).toBe('finished');
    const passed = events.findIndex(({ kind }) => kind === 'pass');
    expect(events.slice(0, passed).filter(({ kind }) => kind === 'done')).toHaveLength(2);
  });
});
