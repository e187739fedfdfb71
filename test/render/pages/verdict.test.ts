import { describe, expect, it } from 'vitest';
import { check } from '../../../lessons/lock-v3/check.js';
import { meta } from '../../../lessons/lock-v3/meta.js';
import { renderVerdict } from '../../../src/render/pages/verdict.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { Finding } from '../../../src/verdict/finding.js';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { deadlock, lockV3 } from '../logs.js';
import { view, withoutColor } from '../screen.js';

const activity = meta.activity as NonNullable<typeof meta.activity>;

describe('the verdict', () => {
  it('tells each finding with the events that prove it', () => {
    const timeline = buildTimeline(lockV3());
    const [first, second] = check(timeline) as [Finding, Finding];
    expect(
      `\n${renderVerdict([first, second], timeline, view({ columns: 60 }), { activity })}`,
    ).toMatchInlineSnapshot(`
      "
      Verdict
      ✔ One at a time: 3 turns of printing by 3 processes, and no
        two overlapped.
         0.10s  p2: “p2 starts printing”
         2.10s  p2: “p2 has finished printing”
         2.11s  p1: “p1 starts printing” (and 3 more)
      ✔ The lock “printer” never had two holders: it was acquired
        3 times, each time after the release before.
         0.10s  p2 takes lock “printer”
         2.11s  p2 releases lock “printer”
         2.11s  p1 takes lock “printer” after 1.99 s (and 3 more)
      "
    `);
  });

  it('shows three events for what was expected, two for a fact, and how many more there are', () => {
    const timeline = buildTimeline(lockV3());
    const evidence = [7, 9, 10, 11, 12];
    const linesFor = (shown: boolean | null) =>
      renderVerdict([own(shown, evidence)], timeline, view())
        .trimEnd()
        .split('\n')
        .slice(2);
    expect(linesFor(true)).toHaveLength(3);
    expect(linesFor(null)).toHaveLength(2);
    expect(linesFor(null)[1]).toMatch(/\(and 3 more\)$/);
  });

  it('marks what was shown, what was not, and facts', () => {
    const timeline = buildTimeline([]);
    const marked = (shown: boolean | null) =>
      renderVerdict([own(shown, [])], timeline, view()).split('\n')[1];
    expect([marked(true), marked(false), marked(null)]).toEqual(['✔ own', '✘ own', '• own']);
  });

  it('ends with what to remember and what to try', () => {
    const text = renderVerdict([], buildTimeline([]), view({ columns: 40, language: 'zh' }), {
      takeaways: '- 用 `acquire` 拿锁，用 `release` 还锁，两者之间最多只有一个进程。\n- **记住**。',
      next: [{ command: 'concur-lesson run lock-v3 --processes 5', why: { en: 'more', zh: '人更多' } }],
    });
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "

      记住
      • 用 acquire 拿锁，用 release 还锁，两者
        之间最多只有一个进程。
      • 记住。

      接着试试
      › concur-lesson run lock-v3 --processes
        5
        人更多
      "
    `);
  });

  it('names the circle of a deadlock', () => {
    const timeline = buildTimeline(deadlock());
    const text = renderVerdict(troubleFindings(timeline), timeline, view({ columns: 100, color: 1 }));
    expect(withoutColor(text)).toContain('1.10s  anna waits for lock “knife”, held by bo');
  });
});

const own = (shown: boolean | null, evidence: readonly number[]) =>
  new Finding('own', { shown, data: {}, evidence }, { en: () => ['own'], zh: () => ['own'] });
