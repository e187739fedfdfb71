import { describe, expect, it } from 'vitest';
import { createCollector } from '../../../src/run/collect/collector.js';
import type { WireEvent } from '../../../src/trace/log/decode.js';

const OBSERVER = 10;
const MAIN = 20;
const START = 1000;

/** An event as the trace pipe brings it, half a second after the start. */
const wire = (process: string, pid: number, body: object) =>
  ({ t: START + 0.5, process, pid, ...body }) as WireEvent;
const spawn = (child: string, childPid: number) =>
  wire('main', MAIN, { kind: 'spawn', child, childPid, daemon: false });
const join = (child: string, childPid: number, exitcode: number) =>
  wire('main', MAIN, { kind: 'join', child, childPid, exitcode });
const exit = (process: string, pid: number) =>
  wire(process, pid, { kind: 'exit', code: 0, signal: null, seenBy: 'self' });

describe('the collector', () => {
  it('numbers events and counts time from the start of the run', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    const events = [
      collector.observe(
        { kind: 'end', reason: 'finished' },
        { process: 'observer', pid: OBSERVER },
        START + 0.25,
      ),
      ...collector.accept(wire('main', MAIN, { kind: 'print', text: 'x' })),
    ];
    expect(events).toEqual([
      { seq: 0, t: 0.25, process: 'observer', pid: OBSERVER, kind: 'end', reason: 'finished' },
      { seq: 1, t: 0.5, process: 'main', pid: MAIN, kind: 'print', text: 'x' },
    ]);
  });

  it('knows main before it speaks, and each process from the moment its parent starts it', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    collector.accept(spawn('p1', 21));
    expect([...collector.watched.values()]).toEqual([
      { process: 'main', pid: MAIN, parentPid: OBSERVER, ended: false, collected: false },
      { process: 'p1', pid: 21, parentPid: MAIN, ended: false, collected: false },
    ]);
  });

  it('gives a name that is taken a number, and keeps to it', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    for (const pid of [21, 22]) collector.accept(spawn('p1', pid));
    expect(collector.accept(wire('p1', 22, { kind: 'wake' }))).toMatchObject([{ process: 'p1#2' }]);
    expect(collector.accept(wire('p1', 21, { kind: 'wake' }))).toMatchObject([{ process: 'p1' }]);
    expect(collector.accept(join('p1', 22, 0)).at(-1)).toMatchObject({ kind: 'join', child: 'p1#2' });
    expect(collector.accept(spawn('main', 23))).toMatchObject([{ child: 'main#2' }]);
  });

  it('gives a number that no program has given itself', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    const children = ['p1#2', 'p1', 'p1'].flatMap((name, index) => collector.accept(spawn(name, 21 + index)));
    expect(children.map((event) => event.kind === 'spawn' && event.child)).toEqual(['p1#2', 'p1', 'p1#3']);
  });

  it('knows by the pid whom a join waits for and a signal was sent to, though others have that name', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    collector.accept(spawn('w', 21));
    collector.accept(wire('w', 21, { kind: 'spawn', child: 'w', childPid: 22, daemon: false }));
    const tell = (body: object) => collector.accept(wire('w', 21, body));
    expect(tell({ kind: 'block', on: 'join', object: 'w', joined: 22 })).toMatchObject([
      { process: 'w', object: 'w#2' },
    ]);
    expect(tell({ kind: 'timeout', on: 'join', object: 'w', joined: 22 })).toMatchObject([{ object: 'w#2' }]);
    expect(tell({ kind: 'kill', child: 'w', childPid: 22, signal: 9 })).toMatchObject([{ child: 'w#2' }]);
    expect(tell({ kind: 'block', on: 'join', object: 'w', joined: 22 })).not.toMatchObject([{ joined: 22 }]);
  });

  it('tells a new process from an ended one that had the same pid', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    for (const event of [spawn('p1', 21), exit('p1', 21), join('p1', 21, 0)]) collector.accept(event);
    collector.accept(spawn('p2', 21));
    expect(collector.accept(wire('p2', 21, { kind: 'wake' }))).toMatchObject([{ process: 'p2' }]);
    expect(collector.watched.get(21)).toMatchObject({ process: 'p2', ended: false });
  });

  it.each([
    [3, { code: 3, signal: null }],
    [-9, { code: null, signal: 9 }],
  ])('tells the end of a process that could not, from what its parent collected: %i', (exitcode, end) => {
    const collector = createCollector(START, MAIN, OBSERVER);
    collector.accept(spawn('p1', 21));
    expect(collector.accept(join('p1', 21, exitcode))).toMatchObject([
      { process: 'p1', pid: 21, kind: 'exit', seenBy: 'observer', ...end },
      { process: 'main', kind: 'join', exitcode },
    ]);
    expect(collector.watched.get(21)?.ended).toBe(true);
  });

  it('does not tell an end twice', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    for (const event of [spawn('p1', 21), exit('p1', 21)]) collector.accept(event);
    expect(collector.accept(join('p1', 21, 0)).map((event) => event.kind)).toEqual(['join']);
  });
});
