import { describe } from 'vitest';
import { standstillFinding } from '../../../src/verdict/standstill/standstill.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('standstill', () => {
  describeSentences(standstillFinding, {
    alone: { processes: ['main'], since: 1.5, joins: [] },
    two: { processes: ['main', 'p1'], since: 1.5, joins: [{ process: 'main', child: 'p1' }] },
    many: {
      processes: ['main', 'p1', 'p2', 'p3', 'p4', 'p5'],
      since: 1.5,
      joins: ['p1', 'p2', 'p3', 'p4', 'p5'].map((child) => ({ process: 'main', child })),
    },
  });
});
