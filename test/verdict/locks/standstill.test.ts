import { describe, expect, it } from 'vitest';
import { createStandstill } from '../../../src/verdict/locks/standstill.js';
import { CROSSED } from '../../helpers/deadlock-logs.js';
import { log, OBSERVER_PID } from '../../helpers/log.js';

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

function stand(text: string) {
  const standstill = createStandstill();
  for (const event of log(text)) standstill.add(event);
  return standstill;
}

const asleep = (process: string) => `1 ${process} wait a:event\n1 ${process} block a:event`;
const itself = '1 p1 acquire l\n2 p1 wait l\n2 p1 block l';

describe('a standstill of all', () => {
  it('is there when all who live sleep without a time limit, whatever for', () => {
    expect(stand('1 main start').complete()).toBe(false);
    expect(stand(`${asleep('main')}\n${asleep('p1')}`).complete()).toBe(true);
    expect(stand(`${asleep('main')}\n1 p1 start`).complete()).toBe(false);
    expect(stand(`${asleep('main')}\n1 p1 wait a:event timeout=1\n1 p1 block a:event`).complete()).toBe(
      false,
    );
    expect(stand(`${asleep('main')}\n1 p1 start\n2 p1 exit 0`).complete()).toBe(true);
    expect(stand(`1 main start\n2 main exit 0`).complete()).toBe(false);
  });

  it('waits for a child that has been started and not been heard of', () => {
    expect(stand(`1 main spawn p1\n${asleep('main')}`).complete()).toBe(false);
    expect(stand(`1 main spawn p1\n2 main join p1\n${asleep('main')}`).complete()).toBe(true);
  });

  it('of a circle needs everybody else asleep as well', () => {
    expect(stand(itself).circles()).toHaveLength(1);
    expect(stand(`1 main start\n${itself}`).circles()).toEqual([]);
    expect(stand(`1 main start\n${itself}\n3 main block join p1`).circles()).toHaveLength(1);
    expect(stand(asleep('main')).circles()).toEqual([]);
  });

  it('is no circle any more when all who were in it have been killed', () => {
    const killed = `${itself}\n3 main kill p1 15\n3 main wait a:event\n3 main block a:event`;
    expect(stand(killed).circles()).toHaveLength(1); // until the kernel has it dead, which the observer asks
    expect(stand(`${killed}\n4 p1 found signal 15`).circles()).toEqual([]);
    expect(stand(`${killed}\n4 p1 found signal 15`).complete()).toBe(true);
  });

  it('is not broken by what the observer says', () => {
    expect(stand(`${itself}\n3 p1 state S\n4 p1 output noise`).circles()).toHaveLength(1);
    expect(stand(`${itself}\n3 p1 print noise`).circles()).toEqual([]);
  });

  it('knows the pids of those who live', () => {
    const text = '1 main spawn p1\n1 main spawn p2\n2 p1 exit 0\n3 main start';
    expect(stand(text).living()).toEqual([OBSERVER_PID + 1, OBSERVER_PID + 3]);
  });
});
