import { describe, expect, it } from 'vitest';
import { lastStandstill, sharedWaits } from '../../../src/verdict/history/last-standstill.js';
import { timeline } from '../../helpers/log.js';

const ASLEEP = `
  0 main start
  0 main spawn p1
  0 main spawn p2
  1 main block join p1
  1 p1 wait box:queue
  1 p1 block box:queue until=item
  2 p2 wait box:queue
  2 p2 block box:queue until=item
  3 observer standstill`;
const STOPPED = '5 p1 found signal 9\n5 main found signal 9\n5 observer end timeout';

describe('the last standstill', () => {
  it('is the one a run was stopped in: who waits for what', () => {
    const standstill = lastStandstill(timeline(`${ASLEEP}\n4 p1 state S\n${STOPPED}`));
    expect(standstill?.waits.map(({ process, object }) => [process, object])).toEqual([
      ['main', 'p1'],
      ['p1', 'box'],
      ['p2', 'box'],
    ]);
    expect(standstill && sharedWaits(standstill)).toMatchObject([
      { on: 'queue', object: 'box', until: 'item', blocks: [{ process: 'p1' }, { process: 'p2' }] },
    ]);
  });

  it.each([
    ['nobody saw one', ASLEEP.replace('3 observer standstill', '')],
    ['anybody did something after', `${ASLEEP}\n4 p1 get box A`],
    ['anybody ended by itself after', `${ASLEEP}\n4 p1 exit 0`],
  ])('is none where this holds: %s', (_, text) => {
    expect(lastStandstill(timeline(`${text}\n${STOPPED}`))).toBeNull();
  });
});
