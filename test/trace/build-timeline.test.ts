import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import type { Lane, Span, Timeline } from '../../src/trace/timeline.js';
import { log, OBSERVER_PID, timeline } from '../helpers/log.js';
import { anyHistory } from './any-history.js';

/** "sleeping 1-2", for comparing spans at a glance. */
const told = (lane: Lane | undefined) =>
  lane?.spans.map(
    (span) => `${span.doing === 'waiting' ? `waiting ${span.object}` : span.doing} ${span.from}-${span.to}`,
  );
const laneOf = ({ lanes }: Timeline, process: string) => lanes.find((lane) => lane.process === process);

describe('the lanes', () => {
  it('are the processes of the run, main first, and never the observer', () => {
    const { lanes, run, end, duration } = timeline(`
      0.0 observer run
      0.1 p1 state S            # the observer may know a process before anybody has said a word
      0.2 main start
      0.3 main spawn p2
      0.4 main spawn p1
      0.5 observer output what is this
      0.6 observer verdict overlap
      0.7 observer end finished
    `);
    expect(lanes.map((lane) => lane.process)).toEqual(['main', 'p1', 'p2']);
    expect(run?.program).toBe('test');
    expect(end?.reason).toBe('finished');
    expect(duration).toBe(0.7);
  });

  it('know who started whom, when, and how each ended', () => {
    const { lanes } = timeline(`
      0.1 main start
      0.2 main spawn p1
      0.5 p1 start
      0.9 p1 exit 3 TypeError: boom
      1.2 main join p1 3
      1.3 main exit 0
    `);
    expect(lanes).toMatchObject([
      {
        process: 'main',
        parent: null,
        spawned: null,
        started: 0.1,
        ended: 1.3,
        collected: null,
        exitcode: 0,
        error: null,
      },
      {
        process: 'p1',
        parent: 'main',
        parentPid: OBSERVER_PID + 1,
        spawned: 0.2,
        started: 0.5,
        ended: 0.9,
        collected: 1.2,
        exitcode: 3,
        error: { name: 'TypeError', message: 'boom' },
      },
    ]);
  });

  it('take main for nobody’s child, also when the observer says that it started it', () => {
    const { lanes } = timeline('0.1 observer spawn main\n0.3 main start\n0.4 main exit 0');
    expect(lanes).toMatchObject([{ process: 'main', parent: null, parentPid: OBSERVER_PID, spawned: 0.1 }]);
    expect(told(lanes[0])).toEqual(['starting 0.1-0.3', 'running 0.3-0.4']);
  });

  it('are there for an empty log, and for one without its beginning', () => {
    expect(buildTimeline([])).toEqual({ run: null, end: null, duration: 0, lanes: [], events: [] });
    const events = log('0.1 main start\n0.2 p1 print hi').slice(1);
    expect(buildTimeline(events).lanes.map((lane) => lane.process)).toEqual(['main', 'p1']);
  });

  it('know the observer by what it says, where the log has lost its first line', () => {
    const events = log('0.1 main start\n0.2 observer verdict overlap\n0.3 observer end finished').slice(1);
    expect(buildTimeline(events).lanes.map((lane) => lane.process)).toEqual(['main']);
  });

  it('take the first word for it where something is said twice', () => {
    const { lanes } = timeline(`
      1 main spawn p1
      2 main spawn p1
      3 p1 start
      4 p1 start
      5 p1 exit 1
      6 p1 exit 2
      7 p1 found signal 3
      8 p1 found signal 4`);
    expect(lanes[1]).toMatchObject({ spawned: 1, started: 3, exitcode: -3 });
    expect(laneOf(timeline('1 p1 start\n5 p1 exit 1\n6 p1 exit 2'), 'p1')?.exitcode).toBe(1);
    expect(laneOf(timeline('1 main join p1 4\n2 main join p1 5'), 'p1')).toMatchObject({
      collected: 1,
      exitcode: 4,
    });
  });
});

describe('what a process was doing', () => {
  it('is what its own events say', () => {
    const lane = laneOf(
      timeline(`
        1 main spawn p1
        2 p1 start
        3 p1 sleep 1
        4 p1 wake
        5 p1 wait printer
        5 p1 block printer
        7 p1 acquire printer
        8 p1 print hello
        9 p1 release printer
        9 p1 exit 0
        10 main join p1
      `),
      'p1',
    );
    expect(told(lane)).toEqual([
      'starting 1-2',
      'running 2-3',
      'sleeping 3-4',
      'running 4-5',
      'waiting printer 5-7',
      'running 7-9',
      'zombie 9-10',
    ]);
    expect(lane?.spans.map((span) => span.seq)).toEqual([1, 2, 3, 4, 6, 7, 10]);
  });

  it('is no waiting if it got at once what it asked for', () => {
    const lane = laneOf(timeline('1 p1 start\n2 p1 wait printer\n3 p1 acquire printer\n4 p1 exit 0'), 'p1');
    expect(told(lane)).toEqual(['running 1-4']);
  });

  it.each([
    ['block printer', 'acquire printer', 'printer'],
    ['block gate:event', 'pass gate:event', 'gate'],
    ['block printer', 'timeout printer', 'printer'],
    ['block join p2', 'join p2', 'p2'],
    ['block join p2', 'timeout join p2', 'p2'],
    ['block buns:queue', 'get buns 1', 'buns'],
    ['block buns:queue', 'put buns 1', 'buns'],
    ['block tube:pipe', 'recv tube hi', 'tube'],
    ['block tube:pipe', 'send tube hi', 'tube'],
  ])('is waiting from %s to %s', (begins, ends, object) => {
    const lane = laneOf(timeline(`1 p1 start\n2 p1 ${begins}\n4 p1 ${ends}\n5 p1 exit 0`), 'p1');
    expect(told(lane)).toEqual(['running 1-2', `waiting ${object} 2-4`, 'running 4-5']);
  });

  it('goes on for a blocked process while others speak of it', () => {
    const lane = laneOf(
      timeline(`
        1 p1 start
        2 p1 block printer
        3 p1 state S wchan=futex_do_wait
        3 p1 output a warning on stderr
        3 main kill p1 15
        5 p1 acquire printer
        6 p1 exit 0
      `),
      'p1',
    );
    expect(told(lane)).toEqual(['running 1-2', 'waiting printer 2-5', 'running 5-6']);
  });

  it('is one wait where a process goes back to sleep for the same thing, and two for two things', () => {
    const lane = laneOf(
      timeline('1 p1 block a\n2 p1 block a\n3 p1 block b\n4 p1 acquire b\n5 p1 exit 0'),
      'p1',
    );
    expect(told(lane)).toEqual(['waiting a 1-3', 'waiting b 3-4', 'running 4-5']);
  });

  it('lasts until the log stops', () => {
    const partial = timeline(
      '1 main start\n2 main spawn p1\n3 main block join p1\n4 p1 start\n5 p1 sleep 3\n6 p2 start',
    );
    expect(told(laneOf(partial, 'main'))).toEqual(['running 1-3', 'waiting p1 3-6']);
    expect(told(laneOf(partial, 'p1'))).toEqual(['starting 2-4', 'running 4-5', 'sleeping 5-6']);
    expect(laneOf(partial, 'p1')).toMatchObject({ ended: null, exitcode: null });
  });

  it('is starting until the log stops for a child that never said a word', () => {
    expect(told(laneOf(timeline('1 main spawn p1\n4 main print waiting'), 'p1'))).toEqual(['starting 1-4']);
  });

  it('has no starting where the child was heard of before its parent said that it started it', () => {
    const lane = laneOf(timeline('1 p1 start\n1.1 main spawn p1\n2 p1 exit 0\n3 main join p1'), 'p1');
    expect(told(lane)).toEqual(['running 1-2', 'zombie 2-3']);
    const late = laneOf(timeline('1.2 p1 start\n1.1 main spawn p1\n2 p1 exit 0\n2 main join p1'), 'p1');
    expect(told(late)).toEqual(['starting 1.1-1.2', 'running 1.2-2']);
  });
});

describe('the end of a process', () => {
  it('is what the observer saw, if the process could not say it', () => {
    const lane = laneOf(
      timeline('1 main spawn p1\n2 p1 start\n3 p1 sleep 9\n5 p1 found signal 9\n8 main join p1 -9'),
      'p1',
    );
    expect(lane).toMatchObject({ ended: 5, collected: 8, exitcode: -9 });
    expect(told(lane)).toEqual(['starting 1-2', 'running 2-3', 'sleeping 3-5', 'zombie 5-8']);
  });

  it('is the join of its parent, if that is the first to know', () => {
    const lane = laneOf(
      timeline('1 main spawn p1\n2 p1 start\n5 main join p1 -11\n6 p1 found signal 11\n7 main exit 0'),
      'p1',
    );
    expect(lane).toMatchObject({ ended: 5, collected: 5, exitcode: -11 });
    expect(told(lane)).toEqual(['starting 1-2', 'running 2-5']);
  });

  it('is the first sight of it as a zombie', () => {
    const lane = laneOf(
      timeline('1 main spawn p1\n2 p1 start\n4 p1 state Z\n6 p1 found signal 9\n9 main print still here'),
      'p1',
    );
    expect(lane).toMatchObject({ ended: 4, exitcode: -9 });
    expect(told(lane)).toEqual(['starting 1-2', 'running 2-4', 'zombie 4-9']);
  });

  it('is the first sight of it, whoever has to collect it later', () => {
    const lane = laneOf(
      timeline('1 p1 start\n2 p1 state Z\n5 p1 state Z ppid=1\n7 p1 state X\n8 p1 state X\n9 main start'),
      'p1',
    );
    expect(told(lane)).toEqual(['running 1-2', 'zombie 2-7']);
  });

  it('comes after its last word, though the observer may have read that later', () => {
    const lane = laneOf(timeline('1 p1 start\n3 p1 state Z\n3.1 p1 print bye'), 'p1');
    expect(lane?.ended).toBe(3.1);
  });

  it('trusts the kernel’s exit code more than the process’s own intention', () => {
    const killed = '1 main spawn p1\n2 p1 exit 0\n3 p1 found signal 9';
    expect(laneOf(timeline(killed), 'p1')?.exitcode).toBe(-9);
    expect(laneOf(timeline(`${killed}\n4 main join p1 -15`), 'p1')?.exitcode).toBe(-15);
    expect(laneOf(timeline('1 main spawn p1\n2 p1 exit 3\n3 p1 found unknown'), 'p1')?.exitcode).toBe(3);
    expect(laneOf(timeline('1 main spawn p1\n3 p1 found unknown'), 'p1')).toMatchObject({
      ended: 3,
      exitcode: null,
    });
  });
});

describe('a zombie', () => {
  it('is one until its parent collects it', () => {
    const lane = laneOf(
      timeline('1 main spawn p1\n2 p1 start\n3 p1 exit 0\n3.5 p1 state Z\n9 main join p1'),
      'p1',
    );
    expect(told(lane)?.at(-1)).toBe('zombie 3-9');
  });

  it('is one until its parent ends, as far as the log tells', () => {
    const lane = laneOf(
      timeline('1 main spawn p1\n2 p1 start\n3 p1 exit 0\n7 main exit 0\n9 p2 start'),
      'p1',
    );
    expect(told(lane)?.at(-1)).toBe('zombie 3-7');
  });

  it('stays one as long as the kernel says so, whoever has to collect it now', () => {
    const seen = '1 main spawn p1\n2 p1 start\n3 p1 exit 0\n4 p1 state Z\n7 main exit 0\n8 p2 start';
    expect(told(laneOf(timeline(seen), 'p1'))?.at(-1)).toBe('zombie 3-8');
    expect(told(laneOf(timeline(`${seen}\n8.5 p1 state X\n9 p2 exit 0`), 'p1'))?.at(-1)).toBe('zombie 3-8.5');
  });

  it('is nobody whose parent ended first, unless the kernel says so', () => {
    const orphan = '1 main spawn p1\n2 p1 start\n3 main exit 0\n5 p1 exit 0\n9 p2 start';
    expect(told(laneOf(timeline(orphan), 'p1'))?.at(-1)).toBe('running 2-5');
  });

  it('is not main, whose parent is the observer', () => {
    expect(told(timeline('1 main start\n2 main exit 0\n3 p1 start').lanes[0])).toEqual(['running 1-2']);
  });
});

describe('the kernel’s view', () => {
  it('holds from one sample to the next, and no longer than the process is there', () => {
    const lane = laneOf(
      timeline(
        '1 main spawn p1\n1 p1 state R\n2 p1 state S wchan=futex_do_wait\n4 p1 exit 0\n4 p1 state Z\n6 main join p1\n9 main exit 0',
      ),
      'p1',
    );
    expect(lane?.kernel).toEqual([
      { state: 'R', ppid: 1001, cpu: 0, from: 1, to: 2 },
      { state: 'S', ppid: 1001, cpu: 0, wchan: 'futex_do_wait', from: 2, to: 4 },
      { state: 'Z', ppid: 1001, cpu: 0, from: 4, to: 6 },
    ]);
  });

  it('ends when the process is gone', () => {
    const lane = laneOf(timeline('1 p1 state S\n3 p1 state X\n9 main exit 0'), 'p1');
    expect(lane?.kernel.map(({ state, from, to }) => [state, from, to])).toEqual([['S', 1, 3]]);
  });
});

describe('holds', () => {
  const holds = (text: string, process: string) =>
    laneOf(timeline(text), process)?.holds.map(({ object, from, to, released }) => [
      object,
      from,
      to,
      released,
    ]);

  it('last from acquire to release of the same object', () => {
    const text = '1 p1 acquire a\n2 p1 acquire b\n3 p1 release a\n4 p1 release b';
    expect(holds(text, 'p1')).toEqual([
      ['a', 1, 3, 3],
      ['b', 2, 4, 4],
    ]);
  });

  it('of a semaphore are as many as it was acquired; the last one is given back first', () => {
    const text =
      '1 p1 acquire s:semaphore\n2 p1 acquire s:semaphore\n3 p1 release s:semaphore\n4 p1 release s:semaphore';
    expect(holds(text, 'p1')).toEqual([
      ['s', 1, 4, 4],
      ['s', 2, 3, 3],
    ]);
  });

  it('of a re-entrant lock are one, from the first acquire to the last release', () => {
    const text =
      '1 p1 acquire r:rlock\n2 p1 acquire r:rlock\n3 p1 release r:rlock\n4 p1 release r:rlock\n5 p1 acquire r:rlock';
    expect(holds(text, 'p1')).toEqual([
      ['r', 1, 4, 4],
      ['r', 5, 5, null],
    ]);
  });

  it('end where another process releases the lock', () => {
    const text = '1 p1 acquire a\n2 p2 release a\n3 p3 acquire a\n4 p1 print still working\n5 p3 release a';
    expect(holds(text, 'p1')).toEqual([['a', 1, 2, 2]]);
    expect(holds(text, 'p3')).toEqual([['a', 3, 5, 5]]);
    expect(holds(text, 'p2')).toEqual([]);
  });

  it('of a semaphore are none if somebody releases it who had not acquired it: its permits are signals', () => {
    const text = `
      1 p1 acquire s:semaphore
      2 p2 acquire s:semaphore
      3 p2 release s:semaphore`;
    expect([holds(text, 'p1'), holds(text, 'p2')]).toEqual([[['s', 1, 3, null]], [['s', 2, 3, 3]]]);
    const signal = `${text}\n4 p9 release s:semaphore\n5 p1 acquire s:semaphore`;
    expect([holds(signal, 'p1'), holds(signal, 'p2')]).toEqual([[], []]);
  });

  it('of a re-entrant lock end only by its owner', () => {
    expect(holds('1 p1 acquire r:rlock\n2 p2 release r:rlock\n3 p1 exit 0', 'p1')).toEqual([
      ['r', 1, 3, null],
    ]);
  });

  it('end with their holder, and with the log', () => {
    expect(holds('1 p1 acquire a\n2 p1 found signal 9\n3 main exit 0', 'p1')).toEqual([['a', 1, 2, null]]);
    expect(holds('1 p1 acquire a\n3 main exit 0', 'p1')).toEqual([['a', 1, 3, null]]);
  });

  it('are only of locks and semaphores', () => {
    expect(holds('1 p1 acquire q:queue\n2 p1 exit 0', 'p1')).toEqual([]);
  });
});

describe('any log, stopped anywhere', () => {
  it('has lanes whose spans follow each other without gap or overlap, from first to last', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (events, cut) => {
        const built = buildTimeline(events.slice(0, cut % (events.length + 1)));
        for (const lane of built.lanes) checkSpans(lane, built);
      }),
    );
  });

  it('has holds that lie within their lane, and kernel spans that do not overlap', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const built = buildTimeline(events);
        for (const { holds, kernel } of built.lanes) {
          for (const { from, to } of holds) expect(from <= to && to <= built.duration).toBe(true);
          expect(kernel.slice(1).map((span) => span.from)).toEqual(
            kernel.slice(0, -1).map((span) => span.to),
          );
        }
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    const short = timed(() => buildTimeline(longLog(5_000)));
    const long = timed(() => buildTimeline(longLog(100_000)));
    // 20 times the events; a quadratic pass would take 400 times as long
    expect(long).toBeLessThan(Math.max(short, 5) * 120);
  });
});

function checkSpans(
  { spans, spawned, ended, collected, process }: Lane,
  { events, duration }: Timeline,
): void {
  const own = events.filter(
    (event) => event.process === process && !['state', 'output'].includes(event.kind),
  );
  const [first] = own.filter((event) => !(event.kind === 'exit' && event.seenBy === 'observer'));
  const begins = Math.min(...[spawned, first?.t].filter((t) => typeof t === 'number'));
  if (!Number.isFinite(begins)) {
    expect(spans).toEqual([]);
    return;
  }
  const life = ended ?? duration;
  const alive = spans.filter((span) => span.doing !== 'zombie');
  if (life > begins) expect([alive[0]?.from, alive.at(-1)?.to]).toEqual([begins, life]);
  else expect(alive).toEqual([]);
  const [zombie, ...none] = spans.slice(alive.length);
  expect(none).toEqual([]);
  if (zombie) expect(zombie.from).toBe(ended);
  if (zombie && collected !== null) expect(zombie.to).toBe(collected);
  spans.forEach((span: Span, index) => {
    expect(span.from).toBeLessThan(span.to);
    if (index > 0) expect(span.from).toBe(spans[index - 1]?.to);
  });
}

function longLog(length: number): TraceEvent[] {
  const kinds = ['wait a', 'block a', 'acquire a', 'sleep 1', 'wake', 'release a', 'acquire s:semaphore'];
  const templates = kinds.map((kind) => log(`1 p1 ${kind}`)[1]);
  return Array.from({ length }, (_, seq) => {
    const process = `p${Math.floor(seq / 7) % 100}`;
    return { ...templates[seq % 7], seq, t: seq / 1000, process, pid: 1 } as TraceEvent;
  });
}

function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}
