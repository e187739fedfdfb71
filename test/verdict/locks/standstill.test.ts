import { describe, expect, it } from 'vitest';
import { createStandstill } from '../../../src/verdict/locks/standstill.js';
import { log, OBSERVER_PID } from '../../helpers/log.js';

function stand(text: string) {
  const standstill = createStandstill();
  for (const event of log(text)) standstill.add(event);
  return standstill;
}

const asleep = (process: string) => `1 ${process} wait a:event\n1 ${process} block a:event`;
const itself = '1 p1 acquire l\n2 p1 wait l\n2 p1 block l';

describe('a standstill', () => {
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

  it('is not broken by what the observer says', () => {
    expect(stand(`${itself}\n3 p1 state S\n4 p1 output noise`).circles()).toHaveLength(1);
    expect(stand(`${itself}\n3 p1 print noise`).circles()).toEqual([]);
  });

  it('knows the pids of those who live', () => {
    const text = '1 main spawn p1\n1 main spawn p2\n2 p1 exit 0\n3 main start';
    expect(stand(text).living()).toEqual([OBSERVER_PID + 1, OBSERVER_PID + 3]);
  });
});
