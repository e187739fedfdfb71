import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Primitive } from '../../src/trace/events.js';
import {
  advance,
  createMoment,
  endHolders,
  isAsleep,
  itemsOf,
  type Moment,
  type ObjectNow,
  objectAt,
  objectsOf,
} from '../../src/trace/moment.js';
import { log } from '../helpers/log.js';
import { anyLog } from '../render/any-log.js';
import { anyHistory } from './any-history.js';

function after(text: string, from = 0): Moment {
  const moment = createMoment();
  for (const event of log(text).slice(from)) advance(moment, event);
  return moment;
}

const at = <P extends Primitive>(text: string, primitive: P, name = 'a') =>
  objectAt(after(text), primitive, name);

const processIn = (text: string, name: string) => after(text).processes.get(name);

/** Who has it, how deep, and by which acquire. */
function holders(text: string, primitive: 'lock' | 'rlock' | 'semaphore' = 'lock') {
  return [...(at(text, primitive)?.holders ?? [])].map(({ process, depth, acquired }) => [
    process,
    depth,
    acquired.seq,
  ]);
}

describe('a process', () => {
  const phases = (text: string, name: string) =>
    log(text).map((_, index, events) => {
      const moment = createMoment();
      for (const event of events.slice(0, index + 1)) advance(moment, event);
      return moment.processes.get(name)?.phase ?? '-';
    });

  it('starts, runs, sleeps, waits, ends and is collected', () => {
    const text = `
      1 main spawn p1
      2 p1 start
      3 p1 sleep 1
      4 p1 wake
      5 p1 wait a
      5 p1 block a
      6 p1 acquire a
      7 p1 exit 0
      8 main join p1`;
    expect(phases(text, 'p1')).toEqual([
      '-',
      'starting',
      'running',
      'sleeping',
      'running',
      'running',
      'waiting',
      'running',
      'zombie',
      'gone',
    ]);
  });

  it('is starting while its program is loaded, whatever it says then', () => {
    expect(processIn('1 main spawn p1\n2 p1 print loading', 'p1')?.phase).toBe('starting');
  });

  it('that was killed stays dead when who gets its item tells that it had put it', () => {
    const text = `
      1 main spawn p1
      1 p1 start
      2 p1 found signal 9
      2 main join p1 -9
      1 p1 put a item number=1 size=1
      3 main get a item number=1 size=0`;
    expect(processIn(text, 'p1')?.phase).toBe('gone');
    expect(at(text, 'queue')?.size).toBe(0);
  });

  it('whose parent is gone, or ends, is nobody’s zombie', () => {
    expect(processIn('1 main spawn p1\n2 main exit 0\n3 p1 exit 0', 'p1')?.phase).toBe('gone');
    expect(processIn('1 main spawn p1\n2 p1 exit 0\n3 main exit 0', 'p1')?.phase).toBe('gone');
    expect(processIn('1 p1 exit 0', 'p1')?.phase).toBe('gone');
  });

  it('whose parent ends is a zombie as long as the kernel has it as one', () => {
    const seen = '1 main spawn p1\n2 p1 exit 0\n3 p1 state Z\n4 main exit 0';
    expect(processIn(seen, 'p1')?.phase).toBe('zombie');
    expect(processIn(`${seen}\n5 p1 state X`, 'p1')?.phase).toBe('gone');
    expect(processIn('1 main spawn p1\n2 main exit 0\n3 p1 state Z\n4 p1 exit 0', 'p1')?.phase).toBe(
      'zombie',
    );
  });

  it('has the parent that started it, also where it is heard of before', () => {
    expect(processIn('1 p1 start\n2 main spawn p1', 'p1')?.parent).toBe('main');
  });

  it('is seen by the kernel as a zombie, as gone, with another parent', () => {
    const born = '1 main spawn p1\n2 p1 start';
    expect(processIn(`${born}\n3 p1 state Z`, 'p1')?.phase).toBe('zombie');
    expect(processIn(`${born}\n3 p1 state X`, 'p1')?.phase).toBe('gone');
    expect(processIn(`${born}\n3 p1 state S ppid=1 parent=init`, 'p1')?.adopted).toMatchObject({ ppid: 1 });
    expect(processIn(`${born}\n3 p1 state S`, 'p1')?.adopted).toBeNull();
    expect(processIn('1 p9 state S', 'p9')).toBeUndefined();
  });

  it('has asked, until it is answered; and waits for what it fell asleep for', () => {
    const asks = '1 p1 wait a timeout=2\n2 p1 block a';
    expect(processIn(asks, 'p1')).toMatchObject({ asked: { timeout: 2 }, waitsFor: { object: 'a', seq: 2 } });
    for (const answer of ['acquire a', 'timeout a', 'pass a:event', 'recv a A', 'eof a', 'get a A'])
      expect(processIn(`${asks}\n3 p1 ${answer}`, 'p1')).toMatchObject({ asked: null, waitsFor: null });
    expect(processIn(`${asks}\n3 p1 found signal 9`, 'p1')).toMatchObject({
      asked: { timeout: 2 },
      waitsFor: null,
    });
  });

  it('is asleep for good if that is the last it said, and there is no time limit', () => {
    const asleep = (text: string) =>
      isAsleep(processIn(text, 'p1') as NonNullable<ReturnType<typeof processIn>>);
    expect(asleep('1 p1 wait a\n1 p1 block a')).toBe(true);
    expect(asleep('1 p1 block join p2')).toBe(true);
    expect(asleep('1 p1 wait a\n1 p1 block a\n2 p1 state S\n3 p1 output noise')).toBe(true);
    expect(asleep('1 p1 wait a timeout=1\n1 p1 block a')).toBe(false);
    expect(asleep('1 p1 block join p2 timeout=1')).toBe(false);
    expect(asleep('1 p1 wait b timeout=1\n2 p1 timeout b\n3 p1 wait a\n3 p1 block a')).toBe(true);
    expect(asleep('1 p1 wait a\n1 p1 block a\n2 p1 print hello')).toBe(false);
    expect(asleep('1 p1 wait a\n1 p1 block a\n2 p1 exit 0')).toBe(false);
  });
});

describe('a lock', () => {
  it('is held from acquire to release', () => {
    expect(holders('1 p1 acquire a')).toEqual([['p1', 1, 1]]);
    expect(holders('1 p1 acquire a\n2 p1 release a')).toEqual([]);
    expect(holders('1 p1 release a')).toEqual([]);
  });

  it('that another process releases is held no longer', () => {
    expect(holders('1 p1 acquire a\n2 p2 release a')).toEqual([]);
    expect(holders('1 p1 acquire a\n2 p2 acquire a\n3 p3 release a')).toEqual([['p2', 1, 2]]);
  });

  it('that two processes hold is held by both, and each gives back its own', () => {
    const both = '1 p1 acquire a\n2 p2 acquire a';
    expect(holders(both)).toEqual([
      ['p1', 1, 1],
      ['p2', 1, 2],
    ]);
    expect(holders(`${both}\n3 p2 release a`)).toEqual([['p1', 1, 1]]);
  });

  it('stays with a process that was killed', () => {
    const text = '1 p1 acquire a\n2 p1 found signal 9';
    expect(holders(text)).toEqual([['p1', 1, 1]]);
    expect(processIn(text, 'p1')?.holds.size).toBe(1);
  });

  it('knows who asked for it when, and the release', () => {
    const lock = at('1 p1 wait a\n2 p1 acquire a\n3 p1 release a', 'lock');
    expect(lock?.freed).toMatchObject({ process: 'p1', asked: { seq: 1 }, released: { seq: 3 } });
  });

  it('is not the semaphore of the same name', () => {
    expect(holders('1 p1 acquire a\n2 p1 acquire a:semaphore\n3 p1 release a')).toEqual([]);
  });

  it('has waiters until they are answered, or end', () => {
    const text = '1 p1 wait a\n1 p1 block a\n1 p2 wait a\n1 p2 block a\n1 p3 wait a\n1 p3 block a';
    const waiters = (rest: string) => [...(at(`${text}\n${rest}`, 'lock')?.waiters ?? [])];
    expect(waiters('2 p1 acquire a\n2 p2 timeout a\n2 p3 found signal 9')).toEqual([]);
    expect(waiters('2 p1 acquire a')).toEqual(['p2', 'p3']);
  });
});

describe('a re-entrant lock', () => {
  const deep = '1 p1 acquire a:rlock\n2 p1 acquire a:rlock';

  it('is one hold, as deep as it was acquired', () => {
    expect(holders(deep, 'rlock')).toEqual([['p1', 2, 1]]);
    expect(holders(`${deep}\n3 p1 release a:rlock`, 'rlock')).toEqual([['p1', 1, 1]]);
    expect(holders(`${deep}\n3 p1 release a:rlock\n4 p1 release a:rlock`, 'rlock')).toEqual([]);
  });

  it('is not given back by anybody else', () => {
    expect(holders(`${deep}\n3 p2 release a:rlock`, 'rlock')).toEqual([['p1', 2, 1]]);
  });
});

describe('a semaphore', () => {
  it('is held as often as it was acquired; the last one is given back first', () => {
    const text = '1 p1 acquire a:semaphore\n2 p2 acquire a:semaphore\n3 p1 acquire a:semaphore';
    expect(holders(`${text}\n4 p1 release a:semaphore`, 'semaphore')).toEqual([
      ['p1', 1, 1],
      ['p2', 1, 2],
    ]);
  });

  it('that one releases who had not acquired it is a signal: nobody holds it', () => {
    const text = '1 p1 acquire a:semaphore\n2 p2 acquire a:semaphore';
    expect(holders(text, 'semaphore')).toHaveLength(2);
    const released = `${text}\n3 p9 release a:semaphore`;
    expect(holders(released, 'semaphore')).toEqual([]);
    expect(holders(`${released}\n4 p1 acquire a:semaphore`, 'semaphore')).toEqual([]);
    expect(at(`${released}\n4 p1 acquire a:semaphore value=3`, 'semaphore')).toMatchObject({
      isSignal: true,
      given: { process: 'p9' },
      left: 3,
      taken: 2,
    });
    // also where it was released before anybody acquired it
    expect(holders('1 p9 release a:semaphore\n2 p1 acquire a:semaphore', 'semaphore')).toEqual([]);
  });

  it('has what the last acquire said is left, and what came back since', () => {
    const text = '1 p1 acquire a:semaphore value=2\n2 p2 acquire a:semaphore value=1';
    expect(at(text, 'semaphore')).toMatchObject({ left: 1, taken: 2 });
    expect(at(`${text}\n3 p3 release a:semaphore`, 'semaphore')).toMatchObject({ left: 2, taken: 1 });
  });

  it('may be released more often than acquired', () => {
    expect(at('1 p1 release a:semaphore\n2 p1 release a:semaphore', 'semaphore')).toMatchObject({
      left: null,
      taken: -2,
    });
  });
});

describe('an event', () => {
  it('is set or cleared; at first it is clear', () => {
    expect(at('1 p1 wait a:event\n1 p1 block a:event', 'event')?.isSet).toBe(false);
    expect(at('1 p1 set a', 'event')?.isSet).toBe(true);
    expect(at('1 p1 set a\n2 p1 clear a', 'event')?.isSet).toBe(false);
  });

  it('is unknown in a log that begins later', () => {
    expect(objectAt(after('1 p1 start\n2 p1 block a:event', 1), 'event', 'a')?.isSet).toBeNull();
  });
});

describe('a barrier', () => {
  const inside = (text: string) => {
    const { inside: come, broken } = at(text, 'barrier') as Extract<ObjectNow, { primitive: 'barrier' }>;
    return { come: [...come], broken };
  };
  const two = '1 p1 wait a:barrier\n1 p1 block a:barrier\n2 p2 wait a:barrier';

  it('has everybody inside who has come, until one got through', () => {
    expect(inside(two)).toEqual({ come: ['p1', 'p2'], broken: false });
    expect(inside(`${two}\n3 p2 pass a:barrier`)).toEqual({ come: [], broken: false });
  });

  it('has the next round apart from those who have not said yet that they got through', () => {
    const next = `${two}\n3 p1 pass a:barrier\n4 p1 wait a:barrier`;
    expect(inside(next)).toEqual({ come: ['p1'], broken: false });
    expect(inside(`${next}\n5 p2 pass a:barrier`)).toEqual({ come: ['p1'], broken: false });
  });

  it('is broken by whoever gives up', () => {
    expect(inside(`${two}\n3 p2 timeout a:barrier`)).toEqual({ come: [], broken: true });
  });

  it('is broken where one that was inside does something else', () => {
    expect(inside(`${two}\n3 p1 print never mind`)).toEqual({ come: [], broken: true });
    expect(inside(`${two}\n3 p1 exit 1 BrokenBarrierError: a`)).toEqual({ come: [], broken: true });
  });

  it('keeps the place of one that was killed inside', () => {
    expect(inside(`${two}\n3 p1 found signal 9`)).toEqual({ come: ['p1', 'p2'], broken: false });
  });

  it('is whole again when one sleeps in it', () => {
    const again = '4 p1 wait a:barrier\n4 p1 block a:barrier';
    expect(inside(`${two}\n3 p2 timeout a:barrier\n${again}`)).toEqual({ come: ['p1'], broken: false });
  });
});

describe('a queue', () => {
  const content = (text: string, from = 0) => {
    const queue = objectAt(after(text, from), 'queue', 'a');
    return queue && { items: itemsOf(queue), size: queue.size };
  };

  it('has what was put and not got, in the order of the log', () => {
    const text = '1 p1 put a X size=1\n2 p1 put a Y size=2';
    expect(content(text)).toEqual({ items: ['X', 'Y'], size: 2 });
    expect(content(`${text}\n3 p2 get a X size=1`)).toEqual({ items: ['Y'], size: 1 });
  });

  it('tells its oldest items, in whatever order they were told', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { maxLength: 30 }), fc.nat(12), (numbers, most) => {
        const queue = at('1 p1 put a X size=1', 'queue');
        if (!queue) throw new Error('there is none');
        queue.items.clear();
        for (const number of numbers) queue.items.set(number, `${number}`);
        const inOrder = [...numbers].sort((one, other) => one - other).map(String);
        expect(itemsOf(queue)).toEqual(inOrder);
        expect(itemsOf(queue, most)).toEqual(inOrder.slice(0, most));
      }),
    );
  });

  it('is counted also where no sizes are told', () => {
    expect(content('1 p1 put a X\n2 p1 put a Y\n3 p2 get a X')).toEqual({ items: ['Y'], size: 1 });
  });

  it('has what the numbers say, in whatever order it is told', () => {
    const text = '1 p2 put a second number=2\n1 p1 put a first number=1\n2 p3 put a third number=3';
    expect(content(text)).toEqual({ items: ['first', 'second', 'third'], size: 3 });
    // what comes out is the oldest: the first is out, too, though nobody has told so yet
    expect(content(`${text}\n3 p4 get a second number=2`)).toEqual({ items: ['third'], size: 1 });
  });

  it('is as full as the latest call by the clock has left it, whoever tells first', () => {
    const full = '1 p1 put a A number=1 size=1\n2 p1 put a B number=2 size=2';
    // p2 took A before C was put, and tells after it
    expect(content(`${full}\n4 p1 put a C number=3 size=2`)).toEqual({ items: null, size: 2 });
    expect(content(`${full}\n4 p1 put a C number=3 size=2\n3 p2 get a A number=1 size=1`)).toEqual({
      items: ['B', 'C'],
      size: 2,
    });
  });

  it('has not what one took who was killed before it could tell', () => {
    const text = '1 p1 put a A number=1 size=1\n2 p1 put a B number=2 size=2\n4 p3 get a B number=2 size=0';
    expect(content(text)).toEqual({ items: [], size: 0 });
    expect(content(`${text}\n3 p2 get a A number=1 size=1`)).toEqual({ items: [], size: 0 });
  });

  it('counts what is unfinished, whoever tells first that he is done', () => {
    const text =
      '1 p1 put a A number=1 size=1\n1 p1 put a B number=2 size=2\n2 p2 done a left=0\n3 p3 done a left=1';
    expect(at(text, 'queue')?.unfinished).toBe(0);
  });

  it('does not get back what was told to be got before it was told to be put', () => {
    const text = '1 p2 get a X number=1\n2 p1 put a X number=1\n3 p1 put a Y number=2';
    expect(content(text)).toEqual({ items: ['Y'], size: 1 });
  });

  it('is told in any order, if its items have numbers', () => {
    const calls = fc.integer({ min: 1, max: 8 }).chain((puts) =>
      fc.tuple(fc.nat({ max: puts }), fc.constant(puts)).chain(([gets, all]) => {
        const lines = [
          ...Array.from({ length: all }, (_, n) => `1 p1 put a item${n + 1} number=${n + 1}`),
          ...Array.from({ length: gets }, (_, n) => `1 p2 get a item${n + 1} number=${n + 1}`),
        ];
        const left = Array.from({ length: all - gets }, (_, n) => `item${gets + n + 1}`);
        return fc.record({
          lines: fc.shuffledSubarray(lines, { minLength: lines.length }),
          left: fc.constant(left),
        });
      }),
    );
    fc.assert(
      fc.property(calls, ({ lines, left }) => {
        expect(content(lines.join('\n'))).toEqual({ items: left, size: left.length });
      }),
    );
  });

  it('whose sizes do not fit what was told is known again when it is empty, or has one item', () => {
    const killed = '1 p1 put a lost size=1\n2 p2 put a X size=1\n3 p2 put a Y size=2\n4 p1 put a lost size=3';
    expect(content(killed)).toEqual({ items: ['X', 'Y', 'lost'], size: 3 });
    expect(content(`${killed}\n5 p2 put a Z size=3`)).toEqual({ items: null, size: 3 });
    const emptied = `${killed}\n5 p2 put a Z size=3\n6 p3 get a X size=2\n7 p3 get a Y size=1\n8 p3 get a Z size=0`;
    expect(content(emptied)).toEqual({ items: [], size: 0 });
    expect(content(`${emptied}\n9 p2 put a Q size=1`)).toEqual({ items: ['Q'], size: 1 });
  });

  it('is not guessed where the log begins later', () => {
    expect(content('1 p1 start\n2 p1 put a Y size=2', 1)).toEqual({ items: null, size: 2 });
    expect(content('1 p1 start\n2 p1 put a Y', 1)).toEqual({ items: null, size: null });
  });

  it('has unfinished items until all are said to be done', () => {
    const text = '1 p1 put a X size=1\n2 p1 put a Y size=2\n3 p2 get a X size=1';
    expect(at(text, 'queue')?.unfinished).toBe(2);
    expect(at(`${text}\n4 p2 done a left=1`, 'queue')?.unfinished).toBe(1);
  });
});

describe('the ends of a pipe', () => {
  const holding = (text: string) => {
    const pipe = at(text, 'pipe', 'hose');
    return { senders: endHolders(pipe, 'sending'), receivers: endHolders(pipe, 'receiving') };
  };

  it('are its maker’s, and those it was handed to', () => {
    expect(holding('1 main spawn w hose:sending\n1 main spawn r hose:receiving')).toEqual({
      senders: ['main', 'w'],
      receivers: ['main', 'r'],
    });
  });

  it('are held until they are closed, or the process ends', () => {
    const text = '1 main spawn w hose:sending\n1 main spawn r hose:receiving';
    expect(holding(`${text}\n2 main close hose:pipe end=sending\n2 r exit 0`)).toEqual({
      senders: ['w'],
      receivers: ['main'],
    });
    expect(holding(`${text}\n2 w found signal 9\n2 main join r`)).toEqual({
      senders: ['main'],
      receivers: ['main'],
    });
  });

  it('are not got back by using the pipe after a close', () => {
    expect(holding('1 main close hose:pipe end=sending\n2 main wait hose:pipe').senders).toEqual([]);
  });

  it('are not told apart where both send and receive', () => {
    expect(holding('1 main spawn p hose:both').senders).toBeNull();
    expect(holding('1 main wait hose:pipe\n1 main close hose:pipe end=both').receivers).toBeNull();
  });
});

describe('a pipe', () => {
  it('has under way what was sent and not received', () => {
    const text = '1 w send a X bytes=128\n2 w send a Y bytes=300';
    expect(at(text, 'pipe')).toMatchObject({ messages: 2, bytes: 428, received: -1 });
    const pipe = at(`${text}\n3 r recv a X bytes=128`, 'pipe');
    expect(pipe).toMatchObject({ messages: 1, bytes: 300, received: 3 });
    expect([...(pipe?.underWay.values() ?? [])].map(({ seq }) => seq)).toEqual([2]);
  });

  it('has never less than nothing under way', () => {
    expect(at('1 r recv a X bytes=128\n2 w send a Y bytes=128', 'pipe')?.messages).toBe(1);
  });
});

describe('values', () => {
  it('are what was written last, and what the program shows', () => {
    const text = '1 p1 write left.json {"left":4}\n2 p2 write left.json {"left":3}\n3 p1 var guests 7';
    expect([...after(text).values.values()]).toEqual([
      { name: 'left.json', value: '{"left":3}', told: 2 },
      { name: 'guests', value: '7', told: 3 },
    ]);
  });
});

describe('a moment of any log', () => {
  it('is reached from a copy as from the beginning', () => {
    fc.assert(
      fc.property(fc.oneof(anyLog, anyHistory), fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1);
        const whole = createMoment();
        for (const event of events.slice(0, at)) advance(whole, event);
        const copy = structuredClone(whole);
        for (const event of events.slice(at)) advance(whole, event);
        const kept = structuredClone(copy);
        for (const event of events.slice(at)) advance(copy, event);
        expect(copy).toEqual(whole);
        const again = createMoment();
        for (const event of events.slice(0, at)) advance(again, event);
        expect(kept).toEqual(again);
      }),
    );
  });

  it('lists the same holds by object and by process', () => {
    fc.assert(
      fc.property(fc.oneof(anyLog, anyHistory), (events) => {
        const moment = createMoment();
        for (const event of events) advance(moment, event);
        const objects = objectsOf(moment).flatMap((object) => ('holders' in object ? [object] : []));
        const byObject = objects.flatMap(({ holders: open }) => [...open]);
        const byOwner = objects.flatMap(({ own }) => [...own.values()].flat());
        const byProcess = [...moment.processes.values()].flatMap(({ holds }) => [...holds]);
        expect(new Set(byOwner)).toEqual(new Set(byObject));
        expect(new Set(byProcess)).toEqual(new Set(byObject));
        expect(byProcess.length).toBe(byObject.length);
        expect(byObject.every(({ released, depth }) => released === null && depth > 0)).toBe(true);
      }),
    );
  });
});
