import { describe } from 'vitest';
import { waitsAtPipeFindings } from '../../../src/verdict/standstill/waits-at-pipe.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-at-pipe', () => {
  describeSentences(waitsAtPipeFindings, {
    message: [
      { pipe: 'talk', processes: ['p1'], place: 'a.ts:3', others: [] },
      { pipe: 'talk', processes: ['p1'], place: '', others: ['p2'] },
    ],
    room: { pipe: 'talk', processes: ['p1', 'p3'], place: 'a.ts:3', others: ['p2', 'main'] },
  });
});
