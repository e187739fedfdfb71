import { expect, it } from 'vitest';
import { followBusy, WORTH_TELLING_S } from '../../../src/cli/exercise/busy.js';
import { log } from '../../helpers/log.js';

it('names who is at work, once a run has lasted: not those who wait for them, nor those who have ended', () => {
  let now = 100;
  const busy = followBusy(() => now);
  busy.begin();
  const events = log(`
    0.0 main start
    0.1 main spawn p1
    0.1 main spawn p2
    0.1 main spawn p3
    0.2 p1 start
    0.2 p2 start
    0.2 p3 start
    0.3 p2 sleep 1
    0.4 p3 exit 0
    0.5 main block join p1
  `);
  for (const event of events) busy.add(event);
  expect(busy.names()).toEqual([]);
  now += WORTH_TELLING_S;
  expect(busy.names()).toEqual(['p1', 'p2']);
  busy.begin();
  expect(busy.names()).toEqual([]);
});
