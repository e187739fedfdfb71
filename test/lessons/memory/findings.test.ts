import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryApartFinding } from '../../../lessons/memory/findings.js';
import { describeSentences } from '../../helpers/sentences.js';
import { familyTimeline, runMemory } from '../family-runs.js';

const find = (text: string) => memoryApartFinding(familyTimeline(text));

it('is shown however far the children count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }), (counts) => {
      const { shown, data } = find(runMemory(counts));
      expect(shown).toBe(true);
      expect(data).toMatchObject({ outcome: 'shown', before: 0, after: 0 });
      expect(data.children).toEqual(counts.map((value, index) => ({ process: `p${index + 1}`, value })));
    }),
  );
});

it.each([
  ['changed', 'a parent whose counter changed as well', runMemory([3], 3)],
  ['unchanged', 'children that changed nothing', runMemory([0, 0])],
  ['unseen', 'a parent that did not look afterwards', runMemory([2]).replace(/10 main var.*\n/, '')],
  [
    'unseen',
    'a parent that looked too early',
    runMemory([2])
      .replace('10 main var', '0 main var')
      .replace(/(0\.1 main spawn[\s\S]*join p1\n)([\s\S]*counter 0\n)/, '$2$1'),
  ],
])('%s by %s', (outcome, _, text) => {
  expect(find(text)).toMatchObject({ shown: false, data: { outcome } });
});

const counters = {
  parent: 'main',
  before: 0,
  after: 0,
  children: [
    { process: 'p1', value: 3 },
    { process: 'p2', value: 2 },
  ],
};
describeSentences(memoryApartFinding, {
  shown: counters,
  changed: { ...counters, after: 6 },
  unchanged: counters,
  unseen: counters,
});
