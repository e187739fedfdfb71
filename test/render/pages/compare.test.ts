import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/render/pages/compared-figures.js';
import { renderOrders } from '../../../src/render/pages/compared-orders.js';
import { orderDistribution } from '../../../src/verdict/measure.js';
import { view, widest } from '../screen.js';

const activity = { en: 'printing', zh: '打印' };
const lessons = [
  {
    id: 'lock-v1',
    activity,
    measure: {
      wallSeconds: 3.1,
      greatestAtOnce: 3,
      overlapSeconds: 2,
      turns: ['p2', 'p1', 'p3'],
      decidedBy: 'nobody',
      cutShort: false,
    },
  },
  {
    id: 'lock-v3',
    activity,
    measure: {
      wallSeconds: 6.06,
      greatestAtOnce: 1,
      overlapSeconds: 0,
      turns: Array.from({ length: 12 }, (_, index) => `p${index}`),
      decidedBy: 'competition',
      cutShort: false,
    },
  },
] as const;
const orders = orderDistribution([
  ['p1', 'p2', 'p3'],
  ['p2', 'p1', 'p3'],
  ['p1', 'p2', 'p3'],
  ['p1', 'p2', 'p3'],
]);

describe('compare', () => {
  it('is a table where there is room', () => {
    expect(`\n${renderTable(lessons, view({ columns: 100 }))}`).toMatchInlineSnapshot(`
      "
                 wall  most printing
      lesson     time        at once  overlap  order of turns            order decided by
      ────────────────────────────────────────────────────────────────────────────────────────
      lock-v1  3.10 s              3   2.00 s  p2, p1, p3                nobody: all at once
      lock-v3  6.06 s              1      0 s  p0, p1, p2, p3, p4, p5,…  the race for the lock
      "
    `);
  });

  it('is a list of cards where there is none', () => {
    expect(`\n${renderTable(lessons, view({ columns: 40, language: 'zh' }))}`).toMatchInlineSnapshot(`
      "
      lock-v1
        总用时        3.10 秒
        同时打印最多  3
        重叠时间      2.00 秒
        轮到的顺序    p2, p1, p3
        顺序由谁定    没人定：一拥而上

      lock-v3
        总用时        6.06 秒
        同时打印最多  1
        重叠时间      0 秒
        轮到的顺序    p0, p1, p2, p3, p4, p5,…
        顺序由谁定    抢锁的结果
      "
    `);
  });

  it('shows how often each order came up', () => {
    expect(`\n${renderOrders('lock-v3', orders, view({ columns: 60 }))}`).toMatchInlineSnapshot(`
      "
      lock-v3  4 runs: 2 different orders
        p1, p2, p3  ████████████████████████████████████████ 3
        p2, p1, p3  █████████████ 1
      "
    `);
  });

  it('says so when the order is always the same', () => {
    expect(renderOrders('lock-v2', orderDistribution([['p1'], ['p1']]), view())).toContain(
      'always the same order',
    );
  });

  it('is never wider than the terminal', () => {
    const place = fc.record({
      columns: fc.integer({ min: 20, max: 120 }),
      language: fc.constantFrom('en', 'zh'),
    });
    fc.assert(
      fc.property(place, (changes) => {
        const at = view(changes as Parameters<typeof view>[0]);
        expect(widest(renderTable(lessons, at))).toBeLessThanOrEqual(at.columns);
        expect(widest(renderOrders('a-long-lesson-name', orders, at))).toBeLessThanOrEqual(at.columns);
      }),
    );
  });
});
