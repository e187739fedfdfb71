import { describe, expect, it } from 'vitest';
import { createStandstill } from '../../../src/verdict/locks/standstill.js';
import { log } from '../../helpers/log.js';

describe('a standstill', () => {
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
