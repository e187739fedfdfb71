import { describe } from 'vitest';
import { waitsAtBarrierFindings } from '../../../src/verdict/standstill/waits-at-barrier.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-at-barrier', () => {
  describeSentences(waitsAtBarrierFindings, {
    lost: {
      barrier: 'line',
      processes: ['p1', 'p2'],
      place: 'a.ts:3',
      there: 2,
      parties: 4,
      absent: [
        { process: 'p3', exitcode: -9 },
        { process: 'p4', exitcode: 1 },
      ],
    },
    short: [
      { barrier: 'line', processes: ['p1'], place: '', there: 1, parties: 3, absent: [] },
      { barrier: 'line', processes: ['p1', 'p2'], place: 'a.ts:3', there: 2, parties: 0, absent: [] },
    ],
  });
});
