import { describe } from 'vitest';
import { waitsForEventFindings } from '../../../src/verdict/standstill/waits-for-event.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-event', () => {
  describeSentences(waitsForEventFindings, {
    never: { event: 'go', processes: ['p1', 'p2'], place: 'a.ts:3', setter: '', clearer: '' },
    cleared: { event: 'go', processes: ['p1'], place: '', setter: 'p2', clearer: 'main' },
  });
});
