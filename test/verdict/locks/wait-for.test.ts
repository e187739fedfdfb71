import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlockFindings } from '../../../src/verdict/deadlock/deadlocks.js';
import { createWaitFor } from '../../../src/verdict/locks/wait-for.js';
import { log, timeline } from '../../helpers/log.js';
import { lockTurns } from '../lock-turns.js';

const judge = (text: string) => deadlockFindings(timeline(text));

/** p1 has a and waits for b, p2 has b and waits for a. */
const crossed = `
  1 p1 acquire a
  1 p2 acquire b
  2 p1 wait b
  2 p1 block b
  3 p2 wait a
  3 p2 block a`;

/** main hands the ends of a pipe to a writer and a reader, and closes its own receiving end. */
const piped = `
  0 main spawn writer lines:sending
  0 main spawn reader lines:receiving
  0 main close lines:pipe end=receiving`;
const waits = '1 reader wait lines:pipe\n1 reader block lines:pipe';

describe('a pipe', () => {
  it('whose sending end nobody but a process that waits for the reader has open is an open end', () => {
    const text = `${piped}\n${waits}\n2 main block join reader\n3 writer close lines:pipe end=sending`;
    const data = {
      outcome: 'shown',
      process: 'reader',
      pipe: 'lines',
      holder: 'main',
      joins: 'reader',
      others: [],
    };
    expect(judge(text)).toEqual([{ finding: 'open-end', shown: null, data, evidence: [5, 6] }]);
  });

  it('is also closed for good by the end of its writer', () => {
    const text = `${piped}\n${waits}\n2 main block join reader`;
    expect(judge(text)).toEqual([]);
    expect(judge(`${text}\n3 writer exit 0`)).toMatchObject([{ finding: 'open-end' }]);
    expect(judge(`${text}\n3 writer found signal 9`)).toMatchObject([{ finding: 'open-end' }]);
  });

  it('of which a process holds both ends alone never ends for it', () => {
    const data = { process: 'main', pipe: 'own', holder: 'main', joins: '' };
    expect(judge('1 main wait own:pipe\n1 main block own:pipe')).toMatchObject([
      { finding: 'open-end', data },
    ]);
  });

  it.each([
    ['main has closed its copy', `0 main close lines:pipe end=sending\n${waits}\n2 main block join reader`],
    ['a message is under way', `${waits}\n1 writer send lines A\n2 main block join reader`],
    ['main waits with a time limit', `${waits}\n2 main block join reader timeout=1`],
    [
      'the reader polls with a time limit',
      `1 reader wait lines:pipe timeout=1\n1 reader block lines:pipe\n2 main block join reader`,
    ],
    ['main does not wait', waits],
    [
      'the reader waits for something else as well',
      `1 reader wait lines:pipe\n1 reader block lines:pipe oneOf=2\n2 main block join reader`,
    ],
    ['the writer may still send', `${waits}\n2 main block join reader\n2 writer sleep 1`],
  ])('is no deadlock where %s', (what, rest) => {
    const ending = what.startsWith('the writer') ? '' : '\n3 writer exit 0';
    expect(judge(`${piped}\n${rest}${ending}`)).toEqual([]);
  });

  it('is none, either, where nobody can tell its ends apart', () => {
    const text = piped.replaceAll(/sending|receiving/g, 'both');
    expect(judge(`${text}\n${waits}\n2 main block join reader\n3 writer exit 0`)).toEqual([]);
  });

  it('that two processes wait at for each other is a deadlock at pipes', () => {
    const text = `
      0 main spawn p1 there:sending back:receiving
      0 main spawn p2 there:receiving back:sending
      0 main exit 0
      1 p1 wait back:pipe
      1 p1 block back:pipe
      2 p2 wait there:pipe
      2 p2 block there:pipe`;
    expect(judge(text)).toMatchObject([
      {
        finding: 'pipe-deadlock',
        data: {
          steps: [
            { process: 'p2', object: 'there', way: 'sending' },
            { process: 'p1', object: 'back', way: 'sending' },
          ],
        },
        evidence: [7, 5],
      },
    ]);
  });

  it('that is full, while its only reader waits for the writer to end', () => {
    const text = `
      0 main spawn writer hose:sending
      0 main close hose:pipe end=sending
      1 writer send hose A
      1 writer block hose:pipe left=100
      2 main block join writer`;
    const data = {
      steps: [
        { process: 'main', object: '', way: 'join' },
        { process: 'writer', object: 'hose', way: 'receiving' },
      ],
    };
    expect(judge(text)).toMatchObject([{ finding: 'pipe-deadlock', data }]);
    expect(judge(`${text.replace('2 main block', '2 main recv hose A\n2 main block')}`)).toEqual([]);
  });
});

/** main and worker talk through a two-way pipe; main has forgotten to close the worker's end, 2. */
const talking = '0 main spawn worker talk:both:2';
const mainListens = '2 main wait talk:pipe\n2 main block talk:pipe side=1';

describe('a two-way pipe', () => {
  it('whose other end only the receiver itself has open is an open end', () => {
    const text = `${talking}
      1 worker send talk A side=2
      1 worker close talk:pipe end=both side=2
      1 main wait talk:pipe
      1 main recv talk A side=1
      1 worker exit 0
      ${mainListens}`;
    const data = { outcome: 'two-way', process: 'main', pipe: 'talk', holder: 'main', joins: '' };
    expect(judge(text)).toMatchObject([{ finding: 'open-end', data }]);
    expect(judge(text.replace('1 main wait', '1 main close talk:pipe end=both side=2\n1 main wait'))).toEqual(
      [],
    );
  });

  it('whose own end a process keeps that waits for the receiver to end', () => {
    const text = `${talking}
      0 main close talk:pipe end=both side=2
      1 worker wait talk:pipe
      1 worker block talk:pipe side=2
      2 main block join worker`;
    const data = { outcome: 'two-way', process: 'worker', pipe: 'talk', holder: 'main', joins: 'worker' };
    expect(judge(text)).toMatchObject([{ finding: 'open-end', data }]);
    expect(judge(text.replace('1 worker wait', '1 main send talk A side=1\n1 worker wait'))).toEqual([]);
  });

  it.each(['0 main close talk:pipe end=both side=2', '0 main print nothing closed'])(
    'at both ends of which somebody waits for a message is a deadlock: %s',
    (closing) => {
      const text = `${talking}\n${closing}\n${mainListens}\n3 worker wait talk:pipe\n3 worker block talk:pipe side=2`;
      const [found] = judge(text);
      expect(found).toMatchObject({ finding: 'pipe-deadlock' });
      expect(
        ((found?.data['steps'] ?? []) as { process: string }[]).map(({ process }) => process).sort(),
      ).toEqual(['main', 'worker']);
      expect(judge(text.replace('3 worker wait', '3 worker send talk A side=2\n3 worker wait'))).toEqual([]);
    },
  );

  it('that is full both ways, while both send', () => {
    const text = `${talking}
      0 main close talk:pipe end=both side=2
      1 main send talk A side=1
      1 main block talk:pipe left=100 side=1
      1 worker send talk B side=2
      1 worker block talk:pipe left=100 side=2`;
    expect(judge(text)).toMatchObject([
      {
        finding: 'pipe-deadlock',
        data: {
          steps: [
            { process: 'worker', object: 'talk', way: 'receiving', twoWay: true },
            { process: 'main', object: 'talk', way: 'receiving', twoWay: true },
          ],
        },
      },
    ]);
    expect(judge(`${text}\n2 worker recv talk A side=2`)).toEqual([]);
  });

  it.each([
    ['the worker computes', `${talking}\n${mainListens}\n1 worker sleep 20`],
    ['a message is under way', `${talking}\n1 worker send talk A side=2\n1 worker exit 0\n${mainListens}`],
  ])('is no deadlock while %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('a pipe of which one holds both ends', () => {
  it('is no open end while somebody else could send, were it not stuck itself', () => {
    const text = `
      0 main spawn worker lines:sending
      0 main acquire gate
      1 worker wait gate
      1 worker block gate
      2 main wait lines:pipe
      2 main block lines:pipe`;
    expect(judge(text)).toMatchObject([{ finding: 'pipe-deadlock' }]);
  });
});

describe('a deadlock', () => {
  it('of two processes with two locks is told with who waits for what, and the events', () => {
    expect(judge(crossed)).toEqual([
      {
        finding: 'deadlock',
        shown: null,
        data: {
          steps: [
            { process: 'p2', object: 'a' },
            { process: 'p1', object: 'b' },
          ],
        },
        evidence: [6, 4, 1, 2],
      },
    ]);
  });

  it('of a process with itself is told as such', () => {
    expect(judge('1 p1 acquire a\n2 p1 wait a\n2 p1 block a\n9 p1 state S')).toEqual([
      { finding: 'self-deadlock', shown: null, data: { process: 'p1', object: 'a' }, evidence: [3, 1] },
    ]);
  });

  it('may go through a join', () => {
    const found = judge('1 main acquire a\n1 main spawn p1\n2 main block join p1\n3 p1 wait a\n3 p1 block a');
    expect(found).toMatchObject([
      {
        data: {
          steps: [
            { process: 'p1', object: 'a' },
            { process: 'main', object: '' },
          ],
        },
        evidence: [5, 3, 1],
      },
    ]);
  });

  it('goes through a join also where main has waited with a time limit before', () => {
    const text = `
      1 main acquire a
      1 main wait b timeout=1
      1 main block b
      2 main timeout b
      2 main block join p1
      3 p1 wait a
      3 p1 block a`;
    expect(judge(text)).toHaveLength(1);
  });

  it.each(['p1 state S', 'p1 output a warning', 'observer verdict overlap', 'observer end timeout'])(
    'is not hidden by what is told in between: %s',
    (told) => {
      expect(judge(crossed.replace('3 p2 wait', `2 ${told}\n3 p2 wait`))).toHaveLength(1);
      expect(judge(`${crossed}\n4 ${told}`)).toHaveLength(1);
    },
  );

  it('is found for re-entrant locks, but an owner never waits for itself', () => {
    expect(judge(crossed.replace(/ ([ab])$/gm, ' $1:rlock'))).toMatchObject([{ finding: 'deadlock' }]);
    expect(
      judge(
        '1 p1 acquire r:rlock\n2 p1 wait r:rlock\n2 p1 acquire r:rlock\n3 p1 release r:rlock\n4 p2 wait r:rlock\n4 p2 block r:rlock',
      ),
    ).toEqual([]);
  });

  it('keeps an outer hold of a re-entrant lock until its last release', () => {
    const nested =
      '1 p1 acquire a:rlock\n1 p1 acquire a:rlock\n1 p1 release a:rlock\n1 p2 acquire b\n2 p1 wait b\n2 p1 block b\n3 p2 wait a:rlock\n3 p2 block a:rlock';
    expect(judge(nested)).toMatchObject([{ finding: 'deadlock' }]);
  });

  it('stays one when its processes are killed, and is told once though others wait behind it', () => {
    const queue = `${crossed}\n4 p3 wait a\n4 p3 block a\n5 main block join p3`;
    expect(judge(`${queue}\n9 p1 found signal 9\n9 p2 found signal 9\n9 p3 found signal 9`)).toHaveLength(1);
  });

  it.each([
    ['while one of them has not gone to sleep', crossed.replace('3 p2 block a', '')],
    ['where one of them waits with a time limit', crossed.replace('3 p2 wait a', '3 p2 wait a timeout=2')],
    ['that a process outside has broken', `${crossed}\n4 p3 release b\n4 p1 acquire b`],
    [
      'that a time limit of a join has broken',
      '1 main acquire a\n2 main block join p1\n3 p1 wait a\n3 p1 block a\n4 main timeout join p1',
    ],
    [
      'where a lock was given back before',
      `1 p2 acquire a\n1 p2 release a\n${crossed.replace('1 p1 acquire a', '')}`,
    ],
    ['in a queue', '1 p1 acquire a\n2 p2 wait a\n2 p2 block a\n3 p3 wait a\n3 p3 block a'],
    [
      'behind a process that died with the lock',
      '1 p1 acquire a\n2 p1 found signal 9\n3 p2 wait a\n3 p2 block a\n4 main block join p2',
    ],
    [
      'at a lock that two have, one of whom goes on',
      `${crossed.replace('2 p1 wait', '1 p3 acquire a\n2 p1 wait')}`,
    ],
    [
      'after one of them got what it waited for',
      '1 p1 acquire a\n1 p2 acquire b\n2 p1 wait b\n2 p1 block b\n3 p2 release b\n3 p1 acquire b\n4 p2 wait a\n4 p2 block a',
    ],
    [
      'through a process that was killed while it waited',
      crossed.replace('3 p2 wait', '3 p1 found signal 9\n3 p2 wait'),
    ],
    [
      'through a process that was joined while it seemed to wait',
      crossed.replace('3 p2 wait', '3 main join p1 -9\n3 p2 wait'),
    ],
    ['of semaphores: anybody may release them', crossed.replace(/ ([ab])$/gm, ' $1:semaphore')],
    [
      'of one who waits for the item it will get from others',
      '1 p1 acquire items:semaphore\n2 p1 wait items:semaphore\n2 p1 block items:semaphore',
    ],
  ])('is none %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  it('is reported by the very event that closes the circle, once', () => {
    const graph = createWaitFor();
    const closing = log(crossed).flatMap((event) => (graph.add(event) ? [event.seq] : []));
    expect(closing).toEqual([6]);
    expect(graph.standing()).toEqual([
      [
        { process: 'p2', object: 'a', blocked: 6, held: 1 },
        { process: 'p1', object: 'b', blocked: 4, held: 2 },
      ],
    ]);
  });

  it('does not stand any longer once one of its processes goes on', () => {
    const graph = createWaitFor();
    for (const event of log(`${crossed}\n4 p1 acquire b`)) graph.add(event);
    expect(graph.standing()).toEqual([]);
  });

  it('is never seen in turns at one lock', () => {
    fc.assert(fc.property(lockTurns, (lines) => judge(lines.join('\n')).length === 0));
  });

  it('is found in every ring, whatever its size and whoever closes it', () => {
    const ring = fc.integer({ min: 1, max: 8 }).chain((size) =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, index) => index),
        { minLength: size },
      ),
    );
    fc.assert(
      fc.property(ring, (order) => {
        const takes = order.map((index) => `1 p${index} acquire lock${index}`);
        const waits = order.flatMap((index) => {
          const next = `lock${(index + 1) % order.length}`;
          return [`2 p${index} wait ${next}`, `2 p${index} block ${next}`];
        });
        const graph = createWaitFor();
        const circles = log([...takes, ...waits].join('\n')).map((event) => graph.add(event));
        expect(circles.slice(0, -1).every((circle) => circle === null)).toBe(true);
        expect(circles.at(-1)).toHaveLength(order.length);
      }),
    );
  });
});
