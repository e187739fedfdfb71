import { describe, expect, it } from 'vitest';
import { createStandstill } from '../../../src/verdict/locks/standstill.js';
import { log } from '../../helpers/log.js';

const START = `
  0 main start
  0 main spawn p1
  0 main spawn p2
  0 p1 start
  0 p2 start`;
/** p1 has a and waits for b, p2 has b and waits for a, which closes the circle. */
const CROSSED = `${START}
  1 main block join p1
  1 p1 wait a
  1 p1 acquire a
  1 p2 wait b
  1 p2 acquire b
  2 p1 wait b
  2 p1 block b
  3 p2 wait a
  3 p2 block a`;

describe('a standstill', () => {
  const circlesAfter = (text: string) => {
    const standstill = createStandstill();
    for (const event of log(text)) standstill.add(event);
    return standstill.circles().length;
  };

  it('is a circle while everybody sleeps without a time limit', () => {
    expect(circlesAfter(CROSSED)).toBe(1);
    expect(circlesAfter(`${CROSSED}\n4 p1 state S\n4 p1 output hm`)).toBe(1);
  });

  it.each([
    ['somebody sleeps who may yet break it', CROSSED.replace('1 main block join p1', '1 main sleep 5')],
    [
      'somebody waits with a limit',
      CROSSED.replace('1 main block join p1', '1 main block join p1 timeout=5'),
    ],
    ['somebody is just being started', `${CROSSED}\n3 main spawn p3`],
    ['nobody waits in a circle', CROSSED.replace('3 p2 block a', '')],
    ['one of the circle has a limit', CROSSED.replace('3 p2 wait a', '3 p2 wait a timeout=1')],
  ])('is none while %s', (_, text) => {
    expect(circlesAfter(text)).toBe(0);
  });

  it('does not wait for those that have ended', () => {
    const others =
      '0 main spawn p3\n0 p3 start\n0.5 p3 exit 0\n0 main spawn p4\n0.6 p4 exit 0\n0.7 main join p4';
    expect(circlesAfter(CROSSED.replace('1 main block', `${others}\n1 main block`))).toBe(1);
  });

  it('does not take a process for alive whose put is told after its end, by who got the item', () => {
    const standstill = createStandstill();
    const events = log(`
      0.0 main start
      0.1 main spawn p1
      0.2 p1 start
      0.5 p1 found signal 9
      0.5 main join p1 -9
      0.4 p1 put q item number=1 size=1
      0.6 main get q item number=1 size=0
      0.7 main wait q:queue
      0.7 main block q:queue
    `);
    for (const event of events) standstill.add(event);
    expect(standstill.living()).toEqual([events.find(({ process }) => process === 'main')?.pid]);
    expect(standstill.complete()).toBe(true);
  });
});
