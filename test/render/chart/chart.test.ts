import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneCells } from '../../../src/render/chart/cells.js';
import { renderChart } from '../../../src/render/chart/chart.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import type { Lane } from '../../../src/trace/timeline.js';
import { deadlock, family, hundred, lockV1, lockV2, lockV3 } from '../logs.js';
import { view } from '../screen.js';

const activity = {
  begins: 'starts printing',
  ends: 'has finished printing',
  label: { en: 'printing', zh: '打印' },
};
const chart = (log: ReturnType<typeof lockV3>, place = view({ columns: 60 }), options = {}) =>
  `\n${renderChart(buildTimeline(log), place, { activity, ...options })}`;

describe('the chart', () => {
  it('shows turns that overlap', () => {
    expect(chart(lockV1())).toMatchInlineSnapshot(`
      "
      What really happened
      main  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
      p1    ┈███████████████████████████████████       ·       ·
      p2    ┈████████████████████████████████████████████████████z
      p3    ┈█████████████████─zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
           └────────┴───────┴────────┴────────┴────────┴───────┴──
           0        0.5s    1.0s     1.5s     2.0s     2.5s

      ██ printing   ░░ waiting   ── running   ┈┈ starting
      zz zombie
      "
    `);
  });

  it('shows turns at a lock, and who had it', () => {
    expect(chart(lockV3())).toMatchInlineSnapshot(`
      "
      What really happened
      main    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
      p1      ┈░░░░░░░░░░░░░░░░░████████        ·       ·        ·
      p2      ┈█████████████████zzzzzzzz        ·       ·        ·
      p3      ┈░░░░░░░░░░░░░░░░░░░░░░░░░██████████████████████████
              └───────┴────────┴───────┴────────┴───────┴────────┴
              0       1s       2s      3s       4s      5s
      printer  p2━━━━━━━━━━━━━━━p1━━━━━━p3━━━━━━━━━━━━━━━━━━━━━━━━

      ██ printing   ░░ waiting   ┈┈ starting   zz zombie
      "
    `);
  });

  it('shows who holds one thing and waits for another', () => {
    expect(chart(deadlock())).toMatchInlineSnapshot(`
      "
      What really happened
      main   ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░✘
      anna   ▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒✘
      bo     ▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒✘
            └──────────┴──────────┴─────────┴──────────┴──────────
            0          1s         2s        3s         4s
      fork   anna━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      knife  bo━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

      ▓▓ holding   ▒▒ holding one, waiting for another
      ░░ waiting   ✘ ended badly
      "
    `);
  });

  it('shows zombies, orphans and failures, in Chinese', () => {
    expect(chart(family(), view({ columns: 60, language: 'zh' }))).toMatchInlineSnapshot(`
      "
      实际发生的事
      main    ──────╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  ·       ·       ·        ·
      brief   ┈zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
      steady  ┈╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌════════════════════════════
      clumsy  ┈───✘zzzzzzzzzzzzzzzzz  ·       ·       ·        ·
             └───────┴────────┴───────┴───────┴───────┴────────┴──
             0       0.5s     1.0s    1.5s    2.0s    2.5s
      buns    ████████████████████████████████████████████████████

      ── 运行   ╌╌ 睡眠   ┈┈ 启动中   ══ 孤儿，仍在运行   zz 僵尸
      ✘ 异常结束   ▁▄█ buns：最多 1 件
      "
    `);
  });

  it('draws a hundred processes as a crowd', () => {
    expect(chart(hundred(), view())).toMatchInlineSnapshot(`
      "
      What really happened
      main              ────────────░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░───
      starting          ▁▁▂▂▃▄▄▅▆▇▇▇▇▇▆▆▆▅▅▄▄▃▃▂▂▁▁▁▁                        up to 92
      running                     ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁     up to 2
      waiting                     ▁▁▁▁▁▂▂▂▂▂▃▃▃▃▄▄▄▄▄▄▄▄▃▃▃▃▂▂▂▂▂▁▁▁▁▁▁      up to 54
      holding                       ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁     up to 1
      zombie                        ▁▁▁▁▁▁▂▂▂▂▂▃▃▃▃▄▄▄▄▄▅▅▅▅▆▆▆▆▇▇▇▇▇███▂    up to 100
                       └──────────────┴─────────────┴──────────────┴───────
                       0              0.5s          1.0s           1.5s
      door                          ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

      ░░ waiting   ── running

      100 ended with exit code 0: main, p1–p41, p43–p100
      1 was killed by signal 9 (SIGKILL): p42
      "
    `);
  });

  it('has a glyph of its own for each state without Unicode, too', () => {
    expect(chart(lockV3(), view({ columns: 40, unicode: false }))).toMatchInlineSnapshot(`
      "
      What really happened
      main    ................................
      p1      :..........#####
      p2      :##########zzzzz
      p3      :...............################
              +---------+----------+---------+
              0         2s         4s
      printer  p2========p1===p3==============

      ## printing   .. waiting   :: starting
      zz zombie
      "
    `);
  });

  it('draws each process in the colour it has in the lanes', () => {
    const bars = chart(lockV3(), view({ color: 1 }))
      .split('\n')
      .filter((line) => line.includes('█'));
    const colours = bars.slice(0, 3).map((line) => /\[(3\dm)░*█/.exec(line)?.[1]);
    expect(colours).toEqual(['36m', '35m', '32m']);
  });

  it('puts several runs to one scale: seconds and rows begin in the same columns', () => {
    const alongside = [lockV2(), lockV3()].map((log) => buildTimeline(log));
    const scaleTo = 7;
    const labels = alongside.map((timeline) =>
      renderChart(timeline, view(), { activity, scaleTo, alongside, legend: false })
        .split('\n')
        .find((line) => line.includes('1s')),
    );
    expect(labels[0]).toBe(labels[1]);
  });

  it('says so when nothing happened', () => {
    expect(renderChart(buildTimeline([]), view())).toContain('Nothing happened');
  });
});

const lane = (spans: Lane['spans'], holds: Lane['holds'] = []): Lane => ({
  process: 'p1',
  pid: 1,
  parent: 'main',
  parentPid: 0,
  spawned: 0,
  started: 0,
  ended: null,
  collected: null,
  exitcode: null,
  dismissed: false,
  error: null,
  spans,
  holds,
  kernel: [],
});

describe('cells', () => {
  it('never share a column between turns that do not overlap and are long enough to be seen', () => {
    const lengths = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(lengths, (all) => {
        const ends = all.map((_, index) => all.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
        const turns = ends.map((to, index) => ({
          process: 'p1',
          from: ends[index - 1] ?? 0,
          to,
          first: 0,
          last: 0,
        }));
        const scale = { width: 200, seconds: ends.at(-1) as number };
        const rows = turns.map((turn) => laneCells(lane([]), [turn], scale));
        const inEach = Array.from(
          { length: scale.width },
          (_, cell) => rows.filter((row) => row[cell] === 'activity').length,
        );
        expect(inEach).toEqual(Array(scale.width).fill(1));
      }),
    );
  });

  it('keep a hold and a wait visible that are too short for a cell', () => {
    const wait = { doing: 'waiting', on: 'lock', object: 'key', from: 2, to: 2.0001, seq: 0 } as const;
    const hold = { object: 'key', primitive: 'lock', from: 7, to: 7.0001, acquired: 1, released: 2 } as const;
    const cells = laneCells(lane([{ doing: 'running', from: 0, to: 10, seq: 0 }, wait], [hold]), [], {
      width: 10,
      seconds: 10,
    });
    expect(cells[2]).toBe('waiting');
    expect(cells[7]).toBe('holding');
    expect(cells.filter((cell) => cell === 'running')).toHaveLength(8);
  });
});
