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
