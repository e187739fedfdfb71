import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/render/chart/chart.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import type { EventBody } from '../../../src/trace/events.js';
import { type Entry, run, toLog } from '../logs.js';
import { view } from '../screen.js';

/** The row of `name`, cell by cell, and the legend's word for it. */
function levelOf(name: string, ...bodies: readonly (readonly [t: number, body: EventBody])[]) {
  const log = toLog([
    run('./level.ts'),
    [0, 'p', { kind: 'start', ppid: 4711 }],
    ...bodies.map(([t, body]): Entry => [t, 'p', body]),
    [10, 'observer', { kind: 'end', reason: 'finished' }],
  ]);
  const lines = renderChart(buildTimeline(log), view({ columns: name.length + 11, language: 'en' })).split(
    '\n',
  );
  const wide = renderChart(buildTimeline(log), view({ columns: 100 }));
  return {
    row: lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1),
    entry: new RegExp(`▁▄█ (${name}: .*)`).exec(wide)?.[1],
  };
}

const put = (size: number, limit?: number): EventBody => ({
  kind: 'put',
  object: 'belt',
  item: 'x',
  size,
  ...(limit === undefined ? {} : { limit }),
});
const get = (size: number): EventBody => ({ kind: 'get', object: 'belt', item: 'x', size });
const send = (message: string, bytes?: number): EventBody => ({
  kind: 'send',
  object: 'hose',
  message,
  item: 'x',
  ...(bytes === undefined ? {} : { bytes }),
});
const recv = (message: string, bytes?: number): EventBody =>
  ({ ...send(message, bytes), kind: 'recv' }) as EventBody;

describe('the level of a queue', () => {
  it('is drawn against its limit', () => {
    expect(levelOf('belt', [2, put(1, 4)], [5, put(2, 4)], [8, get(1)])).toEqual({
      row: '  ▂▂▂▄▄▄▄▂',
      entry: 'belt: up to 2 items, limit 4',
    });
  });

  it('is drawn against its highest where there is no limit, or none was told', () => {
    expect(levelOf('belt', [2, put(1, 0)], [5, put(2, 0)], [8, get(1)])).toEqual({
      row: '  ▄▄▄████▄',
      entry: 'belt: up to 2 items, no limit',
    });
    expect(levelOf('belt', [2, put(1)]).entry).toBe('belt: up to 1 item');
  });

  it('shows what lay in it for a moment only', () => {
    expect(levelOf('belt', [2.1, put(1, 1)], [2.2, get(0)], [7, put(1, 1)], [7.01, get(0)]).row).toBe(
      '  █    █',
    );
  });

  it('follows the times of puts and gets, not the order in which they are told', () => {
    const told = [
      [5, get(0)],
      [2, put(1, 1)],
    ] as const;
    const log = toLog([
      run('./level.ts'),
      [0, 'p', { kind: 'start', ppid: 4711 }],
      ...told.map(([t, body]): Entry => [t, 'p', body]),
      [10, 'observer', { kind: 'end', reason: 'finished' }],
    ]);
    const [first, start, ...rest] = log;
    const swapped = [first, start, rest[1], rest[0], rest[2]] as typeof log;
    const row = renderChart(buildTimeline(swapped), view({ columns: 15 })).split('\n');
    expect(row.find((line) => line.startsWith('belt'))).toMatch(/ {2}█+$/);
  });

  it('is not drawn of a queue that was never filled', () => {
    expect(levelOf('belt', [2, { kind: 'wait', object: 'belt', primitive: 'queue' }]).row).toBeUndefined();
  });
});

describe('the level of a pipe', () => {
  it('is drawn in messages, if more than the one on its way ever lay in it', () => {
    expect(levelOf('hose', [2, send('1')], [4, send('2')], [6, recv('1')], [8, recv('2')])).toEqual({
      row: '  ▄▄███▄▄',
      entry: 'hose: up to 2 messages',
    });
    expect(levelOf('hose', [2, send('1')], [6, recv('1')]).row).toBeUndefined();
  });

  it('is drawn in bytes against what it held when somebody found it full; of a long message only what finds room counts', () => {
    const block: EventBody = { kind: 'block', on: 'pipe', object: 'hose', left: 900 };
    expect(levelOf('hose', [2, send('1', 1000)], [2.1, block], [6, recv('1', 1000)])).toEqual({
      row: '  █████',
      entry: 'hose: full at 100 bytes',
    });
  });

  it('is not drawn once parts of several messages were received: nobody knows what is left', () => {
    const torn: EventBody = { kind: 'broken', object: 'hose', problem: 'mixed' };
    expect(levelOf('hose', [2, send('1')], [3, send('2')], [5, torn]).row).toBeUndefined();
  });
});
