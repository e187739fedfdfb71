import { describe } from 'vitest';
import { waitsForRoomFindings } from '../../../src/verdict/standstill/waits-for-room.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-room', () => {
  describeSentences(waitsForRoomFindings, {
    joined: { queue: 'box', processes: ['p1'], place: 'a.ts:3', size: 10, others: ['main'] },
    never: { queue: 'box', processes: ['p1', 'p2'], place: '', size: 1, others: [] },
    asleep: { queue: 'box', processes: ['p1'], place: 'a.ts:3', size: 10, others: ['p2', 'p3'] },
    ended: { queue: 'box', processes: ['p1'], place: '', size: 10, others: ['p2'] },
  });
});
