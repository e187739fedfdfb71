import { describe, expect, it } from 'vitest';
import { deadlockFindings } from '../../../src/verdict/deadlock/deadlocks.js';
import { mayBeBroken } from '../../../src/verdict/locks/standing-circles.js';
import { createWaitFor } from '../../../src/verdict/locks/wait-for.js';
import { CROSSED } from '../../helpers/deadlock-logs.js';
import { log, timeline } from '../../helpers/log.js';

const judge = (text: string) => deadlockFindings(timeline(text));

/** p1 has a and waits for b, p2 has b and waits for a. */
const crossed = `
  1 p1 acquire a
  1 p2 acquire b
  2 p1 wait b
  2 p1 block b
  3 p2 wait a
  3 p2 block a`;

describe('a Lock that is a signal', () => {
  const pingPong = `
      0 main spawn ping
      0 main spawn pong
      1 main acquire b
      1 ping acquire a
      1 ping release b`;
  const waiting = '2 ping wait a\n2 ping block a';

  it('is waited for by who took it last, and that is no deadlock: another one releases it', () => {
    expect(judge(`${pingPong}\n${waiting}\n2 main block join ping\n2 pong acquire b`)).toEqual([]);
    // also where the other one has not yet told that it is awake
    expect(judge(`${pingPong}\n1 pong wait b\n1 pong block b\n${waiting}\n2 main block join ping`)).toEqual(
      [],
    );
  });

  it('holds up main, which waits for one that another will let go on', () => {
    const gate = '1 main acquire gate\n1 main spawn p1\n1 main spawn p2\n2 p1 wait gate\n2 p1 block gate';
    expect(judge(`${gate}\n2 p2 sleep 1\n3 main block join p1`)).toEqual([]);
    expect(judge(`${gate}\n2 p2 exit 0\n3 main block join p1`)).toMatchObject([{ finding: 'deadlock' }]);
  });

  it('leaves alone two who wait for each other, if nobody else has to do with their locks', () => {
    expect(judge(`${crossed}\n4 main sleep 1`)).toMatchObject([{ finding: 'deadlock' }]);
    expect(judge(`0 main wait a\n0 main acquire a\n0 main release a\n${crossed}\n4 main sleep 1`)).toEqual(
      [],
    );
  });

  it('is none where its waiter was killed, and nobody ever released it for another', () => {
    const self = '1 p1 acquire a\n2 p1 wait a\n2 p1 block a';
    expect(judge(`0 main sleep 9\n${self}\n3 p1 found signal 15`)).toMatchObject([
      { finding: 'self-deadlock' },
    ]);
    expect(judge(`0 p1 acquire a\n0 main release a\n${self}\n3 p1 found signal 15`)).toEqual([]);
  });
});

describe('somebody outside who may be woken', () => {
  /** p1 waits for a gate that main holds, main for p1; and there is p2. */
  const gate = '1 main acquire gate\n1 main spawn p1\n1 main spawn p2\n2 p1 wait gate\n2 p1 block gate';
  const closed = (rest: string) => judge(`${gate}\n${rest}\n9 main block join p1`).length > 0;

  it.each([
    ['an item', '3 p2 wait jobs:queue\n3 p2 block jobs:queue', '4 main put jobs A'],
    ['an event', '3 p2 wait go:event\n3 p2 block go:event', '4 main set go'],
    ['a permit', '3 p2 wait s:semaphore\n3 p2 block s:semaphore', '4 main release s:semaphore'],
    ['a lock', '3 main acquire l\n3 p2 wait l\n3 p2 block l', '4 main release l'],
    [
      'a message',
      '3 main spawn p2 way:receiving\n3 p2 wait way:pipe\n3 p2 block way:pipe',
      '4 main send way A',
    ],
    ['the end of a child', '3 p2 spawn p3\n3 p2 block join p3', '4 p3 exit 0'],
  ])('may break it once there is %s', (_, waits, given) => {
    const alive = waits.includes('p3') ? '\n8 p3 wait go:event\n8 p3 block go:event' : '';
    expect(closed(`${waits}${alive}`)).toBe(true);
    expect(closed(`${waits}\n${given}`)).toBe(false);
  });
});

it('a circle that somebody outside may break has one Lock in it', () => {
  const closes = (text: string) => {
    const graph = createWaitFor();
    return log(text).flatMap((event) => {
      const cycle = graph.add(event);
      return cycle ? [mayBeBroken(cycle, graph.moment)] : [];
    });
  };
  const gate = '1 main acquire gate\n1 main spawn p1\n2 p1 wait gate\n2 p1 block gate\n3 main block join p1';
  expect(closes(gate)).toEqual([false]);
  expect(closes(`0 main spawn porter\n${gate}`)).toEqual([true]);
  expect(closes(`0 main spawn porter\n${gate.replaceAll('gate', 'gate:rlock')}`)).toEqual([false]);
  expect(closes(`0 main spawn porter\n${CROSSED}`)).toEqual([false]);
});
