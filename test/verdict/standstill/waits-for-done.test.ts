import { describe } from 'vitest';
import { waitsForDoneFindings } from '../../../src/verdict/standstill/waits-for-done.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-done', () => {
  describeSentences(waitsForDoneFindings, {
    inside: [
      { queue: 'jobs', processes: ['main'], place: 'a.ts:3', items: 6, undone: 2, inside: 2, takers: [] },
      { queue: 'jobs', processes: ['main'], place: '', items: 1, undone: 1, inside: 1, takers: [] },
    ],
    both: {
      queue: 'jobs',
      processes: ['main'],
      place: 'a.ts:3',
      items: 6,
      undone: 3,
      inside: 1,
      takers: ['p1'],
    },
    taken: {
      queue: 'jobs',
      processes: ['main', 'p3'],
      place: '',
      items: 6,
      undone: 2,
      inside: 0,
      takers: ['p1', 'p2'],
    },
  });
});
