import { describe } from 'vitest';
import { waitsForLockFindings } from '../../../src/verdict/standstill/waits-for-lock.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-lock', () => {
  describeSentences(waitsForLockFindings, {
    some: { object: 'printer', processes: ['p1'], place: 'a.ts:3', holders: ['p2'] },
    several: { object: 'printer', processes: ['p1', 'p3'], place: '', holders: ['p2'] },
  });
});
