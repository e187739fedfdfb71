import { expect, it } from 'vitest';
import { createPlain } from '../../../src/render/lanes/plain.js';
import type { View } from '../../../src/render/style/view.js';
import { deadlock, family, lockV3, run, toLog } from '../logs.js';
import { view } from '../screen.js';

function show(log: ReturnType<typeof lockV3>, place: View): string {
  const plain = createPlain(place);
  return `\n${log.map((event) => plain.push(event)).join('')}${plain.finish()}`;
}

const endless = view({ columns: Number.POSITIVE_INFINITY });

it('plain lines tell every event in the same columns', () => {
  expect(show(lockV3(), view({ columns: 100 }))).toMatchInlineSnapshot(`
    "
      0.0000s  observer  run       lock-v3 · processes 3, seconds 3 · seed 7
      0.0480s  main      start     main begins (pid 4711)
      0.0520s  main      spawn     main starts p1 (pid 4712)
      0.0550s  main      spawn     main starts p2 (pid 4713)
      0.0580s  main      spawn     main starts p3 (pid 4714)
      0.0585s  main      block     main waits for p1 to end
      0.0700s  main      state     kernel: main sleeps until a child ends
      0.1040s  p2        start     p2 begins (pid 4713)
      0.1043s  p2        wait      p2 asks for lock “printer”
      0.1044s  p2        acquire   p2 takes lock “printer”  [printer ◆ p2]
      0.1046s  p2        print     p2: “p2 starts printing”
      0.1048s  p2        sleep     p2 sleeps for 2 s
      0.1090s  p3        start     p3 begins (pid 4714)
      0.1092s  p3        wait      p3 asks for lock “printer”
      0.1093s  p3        block     p3 waits for lock “printer”, held by p2  [printer ◆ p2 ○1]
      0.1130s  p1        start     p1 begins (pid 4712)
      0.1132s  p1        wait      p1 asks for lock “printer”
      0.1133s  p1        block     p1 waits for lock “printer”, held by p2  [printer ◆ p2 ○2]
      0.1200s  p3        state     kernel: p3 sleeps on a futex (a word in shared memory)
      0.1201s  p1        state     kernel: p1 sleeps on a futex (a word in shared memory)
      2.1046s  p2        wake      p2 wakes up
      2.1049s  p2        print     p2: “p2 has finished printing”
      2.1052s  p2        release   p2 releases lock “printer”  [printer ◇ free ○2]
      2.1055s  p1        acquire   p1 takes lock “printer” after 1.99 s  [printer ◆ p1 ○1]
      2.1058s  p1        print     p1: “p1 starts printing”
      2.1060s  p1        sleep     p1 sleeps for 1 s
      2.1070s  p2        exit      p2 ends (exit code 0)
      2.1200s  p2        state     kernel: p2 is a zombie (Z), not yet collected by main
      3.1058s  p1        wake      p1 wakes up
      3.1061s  p1        print     p1: “p1 has finished printing”
      3.1064s  p1        release   p1 releases lock “printer”  [printer ◇ free ○1]
      3.1068s  p3        acquire   p3 takes lock “printer” after 3.00 s  [printer ◆ p3]
      3.1070s  p3        print     p3: “p3 starts printing”
      3.1072s  p3        sleep     p3 sleeps for 3 s
      3.1090s  p1        exit      p1 ends (exit code 0)
      3.1120s  main      join      main collects p1 (exit code 0)
      3.1122s  main      join      main collects p2 (exit code 0)
      3.1123s  main      block     main waits for p3 to end  [printer ◆ p3]
      6.1070s  p3        wake      p3 wakes up
      6.1073s  p3        print     p3: “p3 has finished printing”
      6.1076s  p3        release   p3 releases lock “printer”  [printer ◇ free]
      6.1090s  p3        exit      p3 ends (exit code 0)
      6.1120s  main      join      main collects p3 (exit code 0)
      6.1124s  main      exit      main ends (exit code 0)
      6.1200s  observer  end       all processes have ended after 6.12 s
    "
  `);
});

it('plain lines can be read in Chinese', () => {
  expect(show(family(), view({ columns: 100, language: 'zh' }))).toMatchInlineSnapshot(`
    "
      0.0000s  observer  run       ./family.ts · processes 3, seconds 3 · 种子 7 · 4 倍速
      0.0500s  main      start     main 开始运行（pid 4711）
      0.0520s  main      spawn     main 启动 brief（pid 4712）
      0.0550s  main      spawn     main 启动 steady（pid 4713）
      0.0580s  main      spawn     main 启动 clumsy（pid 4714）
      0.1000s  brief     start     brief 开始运行（pid 4712）
      0.1020s  brief     print     brief：“I am done at once.”
      0.1030s  brief     exit      brief 结束（退出码 0）
      0.1050s  steady    start     steady 开始运行（pid 4713）
      0.1060s  steady    sleep     steady 睡眠 12 秒（按当前倍速是 3 秒）
      0.1100s  clumsy    start     clumsy 开始运行（pid 4714）
      0.1200s  brief     state     内核：brief 是僵尸进程（Z），main 还没有回收它
      0.1200s  clumsy    put       clumsy 把 1 放进队列 “buns”（现有 1 个）  [buns <1>]
      0.1300s  clumsy    var       tickets 现在是 3  [buns <1>  tickets=3]
      0.3100s  clumsy    exit      clumsy 出错：TypeError: buns.length is not a function
      0.4000s  main      sleep     main 睡眠 4 秒（按当前倍速是 1 秒）
      1.4000s  main      wake      main 醒来
      1.4010s  main      print     main：“I leave now.
                                   Nobody waited for anybody.”
      1.4020s  main      exit      main 结束（退出码 0）
      1.4100s  steady    state     内核：steady 成了孤儿进程，新的父进程是 systemd（pid 812）
      3.1000s  steady    wake      steady 醒来
      3.1010s  steady    print     steady：“still here”
      3.1020s  steady    exit      steady 结束（退出码 0）
      3.2000s  observer  end       运行失败，历时 3.20 秒
    "
  `);
});

it('without an edge every event stays on one line', () => {
  const lines = show(family(), endless).trimEnd().split('\n').slice(1);
  expect(lines.every((line) => /^ *\d+\.\d{4}s {2}\S/.test(line))).toBe(true);
  expect(lines.join('\n')).toContain('“I leave now.\\nNobody waited for anybody.”');
});

it('a process that waits for its own lock is told so', () => {
  const log = toLog([
    run('./self.ts'),
    [0.1, 'main', { kind: 'start', ppid: 1 }],
    [0.2, 'main', { kind: 'acquire', object: 'key', primitive: 'lock' }],
    [0.3, 'main', { kind: 'block', object: 'key', on: 'lock' }],
  ]);
  expect(show(log, endless)).toContain('main waits for lock “key”, which it holds itself');
});

it('a lock still held by a process that has ended is told so', () => {
  const log = toLog([
    run('./left.ts'),
    [0.1, 'main', { kind: 'start', ppid: 1 }],
    [0.1, 'main', { kind: 'spawn', child: 'p1', childPid: 0, daemon: false }],
    [0.2, 'p1', { kind: 'start', ppid: 1 }],
    [0.3, 'p1', { kind: 'acquire', object: 'key', primitive: 'lock' }],
    [0.4, 'p1', { kind: 'exit', code: null, signal: 9, seenBy: 'observer' }],
    [0.5, 'main', { kind: 'block', object: 'key', on: 'lock' }],
  ]);
  expect(show(log, endless)).toContain('still held by p1, which has ended');
});

it('that a run is stopped is told, and all that it does', () => {
  const lines = show(deadlock(), endless).trimEnd().split('\n').slice(-5);
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "  4.9800s  observer  stop      time is up: the run is ended, all get SIGKILL
      4.9900s  main      exit      main is killed by signal 9 (SIGKILL)
      4.9900s  anna      exit      anna is killed by signal 9 (SIGKILL)
      4.9900s  bo        exit      bo is killed by signal 9 (SIGKILL)
      5.0000s  observer  end       time is up: the run was stopped with SIGKILL after 5.00 s"
  `);
});
