import { describe, expect, it } from 'vitest';
import { happenedAt } from '../../../src/trace/events.js';
import { launch } from '../../helpers/launch.js';
import { orderInQueue } from '../../helpers/queue-order.js';

/** Items, in the order they were taken, and who put and who got them. */
const told = ({ events }: Awaited<ReturnType<typeof launch>>) => {
  const order = orderInQueue(events, 'q');
  const of = (kind: 'put' | 'get') =>
    order.flatMap((event) => (event.kind === kind ? [`${event.process} ${event.item}`] : []));
  return { puts: of('put'), gets: of('get') };
};

describe.each([0, 9])('a putter that cannot tell what it has put, maxsize %i', (maxsize) => {
  it('is stopped: the others go on, its put is told once, by itself or by who got the item', async () => {
    const run = await launch('queue/silent-putter.ts', { parameters: { signal: 'SIGSTOP', maxsize } });
    expect(run.prints('main')[1]).toBe('["a goes on","b goes on"] 0 0 0');
    const { puts, gets } = told(run);
    expect(puts.slice(0, 2).sort()).toEqual(["a { name: 'a' }", "b { name: 'b' }"]);
    expect(puts[2]).toBe("main 'main'");
    expect(puts.slice(3).sort()).toEqual(["a 'a goes on'", "b 'b goes on'"]);
    expect(gets).toHaveLength(5);
  });

  it('is killed: its put is told by who got the item, of the right process, before the get', async () => {
    const run = await launch('queue/silent-putter.ts', { parameters: { signal: 'SIGKILL', maxsize } });
    expect(run.prints('main')[1]).toBe('[] -9 -9 0');
    const { puts, gets } = told(run);
    expect(puts.slice(0, 2).sort()).toEqual(["a { name: 'a' }", "b { name: 'b' }"]);
    expect(puts[2]).toBe("main 'main'");
    expect(gets).toHaveLength(3);
    for (const name of ['a', 'b']) {
      const [put, exit] = [run.of('put', name)[0], run.of('exit', name)[0]];
      expect(put && happenedAt(put)).toBeLessThan(exit?.t as number);
      expect(put?.pid).toBe(exit?.pid);
    }
  });
});
