import { describe } from 'vitest';
import { waitsForPermitFindings } from '../../../src/verdict/standstill/waits-for-permit.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-permit', () => {
  describeSentences(waitsForPermitFindings, {
    never: { semaphore: 'seats', processes: ['p1'], place: 'a.ts:3', start: 0, releases: 0, holders: [] },
    used: [
      { semaphore: 'seats', processes: ['p1'], place: '', start: 1, releases: 1, holders: [] },
      { semaphore: 'seats', processes: ['p1'], place: '', start: 2, releases: 2, holders: [] },
      { semaphore: 'seats', processes: ['p1'], place: '', start: 0, releases: 1, holders: [] },
      { semaphore: 'seats', processes: ['p1'], place: 'a.ts:3', start: 0, releases: 2, holders: [] },
    ],
    kept: { semaphore: 'seats', processes: ['p1', 'p2'], place: '', start: 0, releases: 2, holders: ['p3'] },
    held: {
      semaphore: 'seats',
      processes: ['p1'],
      place: 'a.ts:3',
      start: 0,
      releases: 0,
      holders: ['p2', 'p3'],
    },
  });
});
