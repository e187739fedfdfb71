import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/render/lanes/lanes.js';
import { widthOf } from '../../../src/render/style/text.js';
import type { View } from '../../../src/render/style/view.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { deadlock, family, hundred, lockV1, lockV3 } from '../logs.js';
import { hasControls, view, withoutColor } from '../screen.js';

const printing = { begins: 'starts printing', ends: 'has finished printing' };

function show(log: readonly TraceEvent[], place: View, activity = true): string {
  const lanes = createLanes(place, activity ? { activity: printing } : {});
  return `\n${log.map((event) => lanes.push(event)).join('')}${lanes.finish()}`;
}

describe('live lanes', () => {
  it('show who prints, who waits and who holds the lock', () => {
    expect(show(lockV3(), view())).toMatchInlineSnapshot(`
      "
      lock-v3 · processes 3, seconds 3 · seed 7
      ● begins  ■ ends  ○ waits  ◆ takes  ◇ gives back  » prints
       0.05s main         main begins (pid 4711)
       0.05s ├──p1        main starts p1 (pid 4712)
       0.06s ├──┼──p2     main starts p2 (pid 4713)
       0.06s ├──┼──┼──p3  main starts p3 (pid 4714)
       0.06s ○  ┊  ┊  ┊   main waits for p1 to end
       0.07s ░  ┊  ┊  ┊   kernel: main sleeps until a child ends
       0.10s ░  ┊  ●  ┊   p2 begins (pid 4713)
       0.10s ░  ┊  ◆  ┊   p2 takes lock “printer”                    printer ◆ p2
       0.10s ░  ┊  »  ┊   p2: “p2 starts printing”                   printer ◆ p2
       0.10s ░  ┊  █  ┊   p2 sleeps for 2 s                          printer ◆ p2
       0.11s ░  ┊  █  ●   p3 begins (pid 4714)                       printer ◆ p2
       0.11s ░  ┊  █  ○   p3 waits for lock “printer”, held by p2    printer ◆ p2 ○1
       0.11s ░  ●  █  ░   p1 begins (pid 4712)                       printer ◆ p2 ○1
       0.11s ░  ○  █  ░   p1 waits for lock “printer”, held by p2    printer ◆ p2 ○2
       0.12s ░  ░  █  ░   kernel: p3 sleeps on a futex (a word in shared memory)
       0.12s ░  ░  █  ░   kernel: p1 sleeps on a futex (a word in shared memory)
          ⋮  ░  ░  █  ░
       2.10s ░  ░  »  ░   p2: “p2 has finished printing”             printer ◆ p2 ○2
       2.11s ░  ░  ◇  ░   p2 releases lock “printer”                 printer ◇ free ○2
       2.11s ░  ◆  │  ░   p1 takes lock “printer” after 1.99 s       printer ◆ p1 ○1
       2.11s ░  »  │  ░   p1: “p1 starts printing”                   printer ◆ p1 ○1
       2.11s ░  █  │  ░   p1 sleeps for 1 s                          printer ◆ p1 ○1
             m  p1 p2 p3
       2.11s ░  █  ■  ░   p2 ends (exit code 0)                      printer ◆ p1 ○1
       2.12s ░  █  z  ░   kernel: p2 is a zombie (Z), not yet collected by main
          ⋮  ░  █  z  ░
       3.11s ░  »  z  ░   p1: “p1 has finished printing”             printer ◆ p1 ○1
       3.11s ░  ◇  z  ░   p1 releases lock “printer”                 printer ◇ free ○1
       3.11s ░  │  z  ◆   p3 takes lock “printer” after 3.00 s       printer ◆ p3
       3.11s ░  │  z  »   p3: “p3 starts printing”                   printer ◆ p3
       3.11s ░  │  z  █   p3 sleeps for 3 s                          printer ◆ p3
       3.11s ░  ■  z  █   p1 ends (exit code 0)                      printer ◆ p3
       3.11s ├──╯  z  █   main collects p1 (exit code 0)             printer ◆ p3
       3.11s ├─────╯  █   main collects p2 (exit code 0)             printer ◆ p3
       3.11s ○        █   main waits for p3 to end                   printer ◆ p3
          ⋮  ░        █
       6.11s ░        »   p3: “p3 has finished printing”             printer ◆ p3
       6.11s ░        ◇   p3 releases lock “printer”                 printer ◇ free
       6.11s ░        ■   p3 ends (exit code 0)                      printer ◇ free
       6.11s ├────────╯   main collects p3 (exit code 0)             printer ◇ free
       6.11s ■            main ends (exit code 0)                    printer ◇ free
       6.12s              all processes have ended after 6.12 s
      "
    `);
  });

  it('show everybody printing at once where there is no lock', () => {
    expect(show(lockV1(), view({ columns: 60 }))).toMatchInlineSnapshot(`
      "
      lock-v1 · processes 3, seconds 3 · seed 7
      ● begins  ■ ends  ○ waits  ◆ takes  ◇ gives back  » prints
       0.05s main         main begins (pid 4711)
       0.05s ├──p1        main starts p1 (pid 4712)
       0.06s ├──┼──p2     main starts p2 (pid 4713)
       0.06s ├──┼──┼──p3  main starts p3 (pid 4714)
       0.06s ○  ┊  ┊  ┊   main waits for p1 to end
       0.08s ░  ┊  ┊  ┊   kernel: main sleeps until a child ends
       0.11s ░  ┊  ●  ┊   p2 begins (pid 4713)
       0.11s ░  ┊  »  ┊   p2: “p2 starts printing”
       0.11s ░  ┊  █  ┊   p2 sleeps for 3 s
       0.12s ░  ●  █  ┊   p1 begins (pid 4712)
       0.12s ░  │  █  ●   p3 begins (pid 4714)
       0.12s ░  »  █  │   p1: “p1 starts printing”
       0.12s ░  █  █  »   p3: “p3 starts printing”
       0.12s ░  █  █  █   p1 sleeps for 2 s
       0.12s ░  █  █  █   p3 sleeps for 1 s
          ⋮  ░  █  █  █
       1.12s ░  █  █  »   p3: “p3 has finished printing”
       1.12s ░  █  █  ■   p3 ends (exit code 0)
          ⋮  ░  █  █  z
       2.12s ░  »  █  z   p1: “p1 has finished printing”
       2.12s ░  ■  █  z   p1 ends (exit code 0)
       2.13s ├──╯  █  z   main collects p1 (exit code 0)
             m     p2 p3
       2.13s ○     █  z   main waits for p2 to end
          ⋮  ░     █  z
       3.11s ░     »  z   p2: “p2 has finished printing”
       3.11s ░     ■  z   p2 ends (exit code 0)
       3.14s ├─────╯  z   main collects p2 (exit code 0)
       3.14s ├────────╯   main collects p3 (exit code 0)
       3.14s ■            main ends (exit code 0)
       3.15s              all processes have ended after 3.15 s
      "
    `);
  });

  it('show a zombie, an orphan, an error and shared values', () => {
    expect(show(family(), view({ columns: 100 }))).toMatchInlineSnapshot(`
      "
      ./family.ts · processes 3, seconds 3 · seed 7 · speed 4
      ● begins  ■ ends  ○ waits  ◆ takes  ◇ gives back  » prints
       0.05s main             main begins (pid 4711)
       0.05s ├───brief        main starts brief (pid 4712)
       0.06s ├───┼───steady   main starts steady (pid 4713)
       0.06s ├───┼───┼───clum main starts clumsy (pid 4714)
       0.10s │   ●   ┊   ┊    brief begins (pid 4712)
       0.10s │   »   ┊   ┊    brief: “I am done at once.”
       0.10s │   ■   ┊   ┊    brief ends (exit code 0)
       0.10s │   z   ●   ┊    steady begins (pid 4713)
       0.11s │   z   ╎   ┊    steady sleeps for 12 s (3 s at this speed)
       0.11s │   z   ╎   ●    clumsy begins (pid 4714)
       0.12s │   z   ╎   │    kernel: brief is a zombie (Z), not yet collected by main
       0.12s │   z   ╎   ▲    clumsy puts 1 into queue “buns” (1 inside)          buns <1>
       0.13s │   z   ╎   •    tickets is now 3                                    buns <1>  tickets=3
       0.31s │   z   ╎   ✘    clumsy fails: TypeError: buns.length is not a function  buns <1>  tickets=3
       0.40s ╎   z   ╎   z    main sleeps for 4 s (1 s at this speed)             buns <1>  tickets=3
          ⋮  ╎   z   ╎   z
       1.40s »   z   ╎   z    main: “I leave now.
             │   z   ╎   z    Nobody waited for anybody.”
       1.40s ■       ╎        main ends (exit code 0)                             buns <1>  tickets=3
       1.41s         ║        kernel: steady is an orphan; new parent: systemd (pid 812)
          ⋮          ║
       3.10s         »        steady: “still here”                                buns <1>  tickets=3
       3.10s         ■        steady ends (exit code 0)                           buns <1>  tickets=3
       3.20s                  the run failed after 3.20 s
      "
    `);
  });

  it('show a deadlock, in Chinese, with ASCII only', () => {
    expect(show(deadlock(), view({ columns: 72, unicode: false, language: 'zh' }))).toMatchInlineSnapshot(`
      "
      ./deadlock.ts - processes 3, seconds 3 - 种子 7
      * 开始  x 结束  o 等待  + 拿到  - 归还  > 输出
       0.05s main         main 开始运行（pid 4711）
       0.05s +--anna      main 启动 anna（pid 4712）
       0.06s +--+--bo     main 启动 bo（pid 4713）
       0.06s o  :  :      main 等待 anna 结束
       0.10s .  *  :      anna 开始运行（pid 4712）
       0.10s .  +  :      anna 拿到锁 "fork"                 fork + anna
       0.10s .  >  :      anna："anna has the fork"          fork + anna
       0.11s .  H  *      bo 开始运行（pid 4713）            fork + anna
       0.11s .  H  +      bo 拿到锁 "knife"                  knife + bo
       0.11s .  H  >      bo："bo has the knife"             knife + bo
          :  .  H  H
       1.10s .  o  H      anna 等待锁 "knife"，它在 bo 手里  knife + bo o1
       1.11s .  %  o      bo 等待锁 "fork"，它在 anna 手     fork + anna o1
             .  %  %      里；绕成了一个圈：bo -> anna ->
             .  %  %      bo
       1.12s .  %  %      内核：bo 睡在 futex 上（等共享内存里的一个数变化）
          :  .  %  %
       5.00s              时间到：运行已被终止（SIGKILL），历时 5.00 秒
      "
    `);
  });

  it('count when there are more processes than columns', () => {
    const lines = show(hundred(), view()).split('\n');
    expect(lines.slice(0, 8).join('\n')).toMatchInlineSnapshot(`
      "
      ./hundred.mjs · processes 100, seconds 3 · seed 7
       0.05s main                       main begins (pid 4711)
      more than 13 processes: from here on they are counted (all: --view plain)
       0.45s p1: “p1 was here”
       0.50s 100 started · 17 began · 16 had to wait · 5 got it · 4 ended · 4× “… was
             here”
       0.95s p42 is killed by signal 9 (SIGKILL)"
    `);
    expect(lines.slice(-4).join('\n')).toMatchInlineSnapshot(`
      " 1.77s 55 ended · 54 got it · 54× “… was here” · 100 collected
       1.77s main ends (exit code 0)
       1.78s all processes have ended after 1.78 s
      "
    `);
  });

  it('go without lifelines where they would leave no room for words', () => {
    expect(show(lockV3().slice(0, 12), view({ columns: 24 }))).toMatchInlineSnapshot(`
      "
      lock-v3 · processes 3,
      seconds 3 · seed 7
      0.05s main begins (pid
            4711)
      0.05s main starts p1
            (pid 4712)
      0.06s main starts p2
            (pid 4713)
      0.06s main starts p3
            (pid 4714)
      0.06s main waits for p1
            to end
      0.07s kernel: main
            sleeps until a
            child ends
      0.10s p2 begins (pid
            4713)
      0.10s p2 takes lock
            “printer”
      0.10s p2: “p2 starts
            printing”
      0.10s p2 sleeps for 2 s
      "
    `);
  });

  it('write one event at a time and never take anything back', () => {
    const lanes = createLanes(view({ color: 1 }));
    for (const event of lockV3()) {
      const text = lanes.push(event);
      expect(text === '' || text.endsWith('\n')).toBe(true);
      expect(hasControls(withoutColor(text))).toBe(false);
    }
  });

  it('give every lane a colour of its own, and letters or glyphs that say the same', () => {
    const text = show(lockV3(), view({ color: 1 }));
    expect(text).toContain('\x1b[36m');
    expect(text).toContain('\x1b[35m');
    expect(text).toContain('\x1b[32m');
  });

  it('keep quiet about the kernel where it only flickers', () => {
    const flicker = Array.from({ length: 20 }, (_, index) => ({
      ...(lockV3()[3] as TraceEvent),
      kind: 'state' as const,
      state: index % 2 === 0 ? ('R' as const) : ('S' as const),
      ppid: 1,
      cpu: 0.1,
    })) as TraceEvent[];
    const log = lockV3().slice(0, 3);
    expect(show([...log, ...flicker], view())).toBe(show(log, view()));
  });
});

describe('the width of live lanes', () => {
  it('follows the terminal: what comes after a resize fits, with the names above the columns again', () => {
    let columns = 100;
    const lanes = createLanes(view({ columns }), { columns: () => columns });
    const log = lockV3();
    const [first, rest] = [log.slice(0, 15), log.slice(15)];
    const before = first.map((event) => lanes.push(event)).join('');
    columns = 60;
    const after = rest.map((event) => lanes.push(event)).join('');
    expect(widest(before)).toBeGreaterThan(60);
    expect(widest(after)).toBeLessThanOrEqual(60);
    expect(after).toMatch(/^ +m +p1 p2 p3$/m);
    for (const event of rest) if (event.kind === 'print') expect(after).toContain(event.text);
  });

  it('keeps the shared things in 60 columns, where they change', () => {
    const text = show(lockV3(), view({ columns: 60 }));
    for (const state of ['printer ◆ p2', 'printer ◆ p2 ○1', 'printer ◇ free ○2', 'printer ◆ p3'])
      expect(text).toContain(state);
    expect(widest(text)).toBeLessThanOrEqual(60);
  });
});

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => widthOf(line)));
