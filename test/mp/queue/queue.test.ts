import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Queue } from '../../../src/mp/index.js';
import type { Crowd } from '../../fixtures/queue/crowd.js';
import { launch, launchUntraced } from '../../helpers/launch.js';
import { orderInQueue } from '../../helpers/queue-order.js';
import { turns } from '../../helpers/turns.js';

describe('a queue', () => {
  it('answers as CPython’s does, in time', async () => {
    const { of, prints } = await launch('queue/api.ts');
    const lines = prints('main').map((line) => JSON.parse(line));
    const answers = Object.fromEntries(lines.map(([what, answer]) => [what, answer]));
    expect(answers).toEqual({
      'empty at first': 'true,false,0',
      'get of an empty one, not waiting': 'EMPTY',
      'get, block false ignores the timeout': 'EMPTY',
      'get, timeout 0.3': 'EMPTY',
      'get, timeout negative': 'EMPTY',
      'get, timeout no number': 'TypeError',
      put: 'undefined',
      'put of nothing': 'undefined',
      'full now': 'false,true,2',
      'put into a full one, not waiting': 'FULL',
      'put, block false ignores the timeout': 'FULL',
      'put, timeout 0.3': 'FULL',
      'put, timeout negative': 'FULL',
      'put of a large one, not waiting': 'FULL',
      'put of a function': 'TypeError',
      'put of a lock': 'TypeError',
      'put of a connection': 'TypeError',
      'nothing came in by mistake': '2,first,,0',
      'a put that cannot be takes no room': '1,2',
      'unlimited is never full': 'false,false,0',
      'maxsize 1.5': 'RangeError',
      'maxsize NaN': 'RangeError',
      'maxsize 3': 'RangeError',
      'joinThread before close': 'QUEUE_OPEN',
      'joinThread after close': 'undefined',
      cancelJoinThread: 'undefined',
      'put after close': 'QUEUE_CLOSED',
      'get after close': 'QUEUE_CLOSED',
      'empty after close': 'QUEUE_CLOSED',
      'handing over after close': 'QUEUE_CLOSED',
      'put before close arrives elsewhere': 'still comes',
      'join of an empty one': 'undefined',
      'taskDone too early': 'TOO_MANY_DONE',
      'taskDone before get, as in CPython': 'undefined',
      'join when all is done': 'undefined',
      'taskDone too often': 'TOO_MANY_DONE',
      'the item is still there': 'a',
      'a simple queue, handed over': 'simple,there and back,true,true',
      'a simple queue after close': 'QUEUE_CLOSED',
    });
    expect(of('done').map((event) => event.left)).toEqual([0]);
    expect(of('close')).toMatchObject([
      { process: 'main', object: 'queue-7', primitive: 'queue' },
      { process: 'main', object: 'simple', primitive: 'queue' },
    ]);
    const seconds = Object.fromEntries(lines.map(([what, , took]) => [what, took]));
    for (const what of ['get, timeout 0.3', 'put, timeout 0.3'])
      expect(seconds[what]).toBeGreaterThanOrEqual(0.3);
    for (const what of ['get, block false ignores the timeout', 'put, block false ignores the timeout'])
      expect(seconds[what]).toBeLessThan(20);
  });

  it('carries what structured clone carries, of any size', async () => {
    const lines = (await launch('queue/values.ts')).prints();
    const half = lines.length / 2;
    expect(lines.slice(half)).toEqual(lines.slice(0, half));
    expect(half).toBeGreaterThan(20);
  });

  it('tells its story: asks, sleeps while it is full or empty, gives up', async () => {
    const { events } = await launch('queue/story.ts', { lesson: true });
    const story = (process: string) =>
      events.flatMap((event) => {
        if (event.process !== process || !('object' in event)) return [];
        const { kind, object } = event;
        expect(object).toBe('buns');
        if (kind === 'put' || kind === 'get') return `${kind} ${event.item} ${event.size}`;
        return kind === 'wait' && event.timeout !== undefined ? `wait ${event.timeout}` : kind;
      });
    expect(story('producer')).toEqual([
      ...['wait', "put 'bun-1' 1", 'wait', "put 'bun-2' 2"],
      ...['wait', 'block', expect.stringMatching(/^put 'bun-3' [12]$/)],
    ]);
    const gets = story('main').filter((step) => step.startsWith('get'));
    expect(gets.map((step) => step.slice(0, -2))).toEqual(["get 'bun-1'", "get 'bun-2'", "get 'bun-3'"]);
    expect(story('main').slice(-3)).toEqual(['wait 0.2', 'block', 'timeout']);
    const needs = events.flatMap((event) =>
      event.kind === 'block' && event.on === 'queue' ? [`${event.process} ${event.until}`] : [],
    );
    expect(new Set(needs)).toEqual(new Set(['producer room', 'main item']));
    // never more than 2 inside, nothing taken before it is put
    const order = orderInQueue(events, 'buns');
    expect(order).toHaveLength(6);
    let inside = 0;
    for (const { kind, size } of order) {
      inside += kind === 'put' ? 1 : -1;
      expect(size).toBe(inside);
      expect([0, 1, 2]).toContain(inside);
    }
  });
});

describe('a put into a queue without limit', () => {
  it.each([
    [10, 1 << 20],
    [turns(3_000, 10_000), 1 << 10],
    [turns(20_000, 200_000), 0],
  ])('never waits: %i items of %i bytes before anybody takes one', async (count, bytes) => {
    const hash = createHash('sha1');
    const filling = 'x'.repeat(bytes);
    for (let number = 0; number < count; number += 1)
      hash.update(JSON.stringify(bytes > 0 ? { number, filling } : number));
    expect(await launchUntraced('queue/outstanding.ts', { count, bytes })).toEqual({
      code: 0,
      stderr: '',
      stdout: `ended with 0, ${count} wait\n0 wait, ${hash.digest('hex')}\n`,
    });
  });
});

describe('several producers and consumers', () => {
  const follow = async (crowd: Crowd) => {
    const { stdout, stderr, code } = await launchUntraced('queue/crowd.ts', { ...crowd });
    const total = crowd.producers * crowd.each;
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(JSON.parse(stdout)).toEqual({ inOrder: true, once: total, kinds: total, left: 0 });
  };

  const EACH = turns(1_000, 25_000);

  it(`four and four move ${4 * EACH} items through a queue of 100: each once, in order`, () =>
    follow({ producers: 4, consumers: 4, each: EACH, maxsize: 100, bytes: 0 }));

  it('any number of them, any limit, any size', async () => {
    const crowds = fc.record({
      producers: fc.integer({ min: 1, max: 4 }),
      consumers: fc.integer({ min: 1, max: 4 }),
      each: fc.integer({ min: 0, max: turns(1500, 6000) }),
      maxsize: fc.constantFrom(0, 0, 1, 7, 600),
      bytes: fc.constantFrom(0, 0, 200),
    });
    await fc.assert(fc.asyncProperty(crowds, follow), { numRuns: turns(2, 100) });
  });

  it('are told of in an order that can be, watched', async () => {
    const crowd = { producers: 3, consumers: 3, each: 200, maxsize: 5, bytes: 0 };
    const { events, of, prints } = await launch('queue/crowd.ts', { parameters: crowd });
    expect(JSON.parse(prints('main')[0] ?? '')).toEqual({ inOrder: true, once: 600, kinds: 600, left: 0 });
    expect(of('put').filter(isOf('queue-1'))).toHaveLength(603);
    const inside: string[] = [];
    for (const event of orderInQueue(events, 'queue-1')) {
      if (event.kind === 'put') inside.push(event.item);
      else expect(inside.shift()).toBe(event.item);
      expect(event.size).toBe(inside.length);
      expect(inside.length).toBeLessThanOrEqual(5);
    }
    expect(inside).toEqual([]);
  });
});

it.each(['qsize', 'empty', 'full'] as const)('%s of a closed one is refused by its name', (look) => {
  const queue = new Queue(1, { name: 'jobs' });
  queue.close();
  expect(() => queue[look]()).toThrow(`${look} of the queue “jobs”, which this process has closed`);
});

function isOf(object: string) {
  return (event: object) => 'object' in event && event.object === object;
}
