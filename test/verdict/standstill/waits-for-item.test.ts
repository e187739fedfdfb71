import { describe } from 'vitest';
import { waitsForItemFindings } from '../../../src/verdict/standstill/waits-for-item.js';
import { describeSentences } from '../../helpers/sentences.js';

// What it finds is tried on real programs: test/run/standstill.test.ts.
describe('waits-for-item', () => {
  describeSentences(waitsForItemFindings, {
    never: { queue: 'tasks', processes: ['p1'], place: 'a.ts:3', puts: 0, others: [], item: '' },
    'all-first': { queue: 'tasks', processes: ['p1', 'p2'], place: '', puts: 0, others: [], item: '' },
    sentinels: [
      { queue: 'tasks', processes: ['p1'], place: 'a.ts:3', puts: 6, others: ['p2'], item: "'end'" },
      { queue: 'tasks', processes: ['p1'], place: '', puts: 6, others: ['p2', 'p3'], item: "'end'" },
    ],
    joined: [
      { queue: 'tasks', processes: ['p1'], place: 'a.ts:3', puts: 1, others: ['main'], item: '' },
      { queue: 'tasks', processes: ['p1', 'p2'], place: '', puts: 5, others: ['main', 'p3'], item: '' },
    ],
    asleep: { queue: 'tasks', processes: ['p1'], place: 'a.ts:3', puts: 5, others: ['p2'], item: '' },
    ended: { queue: 'tasks', processes: ['p1'], place: '', puts: 5, others: ['p2', 'p3'], item: '' },
  });
});
