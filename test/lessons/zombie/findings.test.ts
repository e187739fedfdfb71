import { describe, expect, it } from 'vitest';
import {
  adoptedZombiesFinding,
  joinedZombiesFinding,
  pidLimitFinding,
  zombieRemainsFinding,
  zombiesFinding,
} from '../../../lessons/zombie/findings.js';
import { log, timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';
import { runJoined, runZombie } from '../family-runs.js';

const cured = timeline(runZombie(1));

describe('zombiesFinding', () => {
  it('tells each ended child that its parent had not collected, and whose it was', () => {
    const { shown, data, evidence } = zombiesFinding(cured);
    expect(shown).toBe(true);
    const pidOf = (name: string) => log(runZombie(1)).find(({ process }) => process === name)?.pid;
    expect(data).toMatchObject({
      outcome: 'shown',
      children: [
        { process: 'p1', parent: 'main', parentPid: pidOf('main') },
        { process: 'p2', parent: 'main', parentPid: pidOf('main') },
        { process: 'q1', parent: 'careless', parentPid: pidOf('careless') },
        { process: 'q2', parent: 'careless', parentPid: pidOf('careless') },
      ],
    });
    expect(evidence.map((seq) => cured.events[seq])).toMatchObject(
      ['p1', 'p2', 'q1', 'q2'].map((process) => ({ kind: 'state', state: 'Z', process })),
    );
  });

  it('does not count a child that its parent was waiting for', () => {
    expect(zombiesFinding(timeline(runJoined()))).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(zombiesFinding(cured).data.children.map(({ process }) => process)).not.toContain('careless');
  });

  it('claims nothing that the kernel did not show', () => {
    const unseen = runZombie(1).replace(/.*q2 state Z.*\n/g, '');
    expect(zombiesFinding(timeline(unseen))).toMatchObject({
      shown: false,
      data: { outcome: 'missed', children: [{ process: 'q2', parent: 'careless' }] },
    });
  });
});

describe('joinedZombiesFinding', () => {
  it('tells who was collected, and how long it took', () => {
    expect(joinedZombiesFinding(cured)).toMatchObject({
      shown: true,
      data: { names: ['p1', 'p2'], parent: 'main', slowest: 3.8 },
    });
  });

  it('is not shown by a parent that waited in time', () => {
    expect(joinedZombiesFinding(timeline(runJoined())).shown).toBe(false);
  });
});

describe('adoptedZombiesFinding', () => {
  it('tells the new parent, and when the records were gone', () => {
    expect(adoptedZombiesFinding(cured)).toMatchObject({
      shown: true,
      data: { names: ['q1', 'q2'], parent: 'careless', adopter: 'init', adopterPid: 1, kept: [], slowest: 1 },
    });
  });

  it('says so when the new parent was not seen to collect them', () => {
    expect(adoptedZombiesFinding(timeline(runZombie(null))).data).toMatchObject({
      kept: ['q1', 'q2'],
      watched: 2,
    });
  });

  it('accepts records that were gone before anybody looked', () => {
    const quick = runZombie(0)
      .replace(/.*q\d state Z ppid=1.*\n/g, '')
      .replace(/ppid=1 parent=init/g, 'ppid=careless');
    expect(adoptedZombiesFinding(timeline(quick))).toMatchObject({
      shown: true,
      data: { names: ['q1', 'q2'], adopter: '', kept: [] },
    });
  });

  it('is not shown when the parent goes on', () => {
    const goesOn = runZombie(null).replace('9 careless exit 0', '').replace('9 main join careless', '');
    expect(adoptedZombiesFinding(timeline(goesOn)).shown).toBe(false);
  });
});

describe('zombieRemainsFinding', () => {
  it('compares the memory before and after', () => {
    expect(zombieRemainsFinding(cured)?.data).toMatchObject({
      process: 'p1',
      before: 46_000_000,
      exitcode: 0,
    });
  });

  it('is silent where the kernel does not tell', () => {
    expect(zombieRemainsFinding(timeline(runZombie(1).replace(/ memory=\d+/g, '')))).toBeNull();
  });
});

describe('pidLimitFinding', () => {
  it('tells what the run event says', () => {
    const { run } = cured;
    if (!run) throw new Error('no run event');
    const pids = { limit: 'pids.max', most: 100, inUse: 7 };
    expect(pidLimitFinding({ ...cured, run: { ...run, pids } })?.data).toEqual(pids);
    expect(pidLimitFinding(cured)).toBeNull();
  });
});

const children = [
  { process: 'p1', parent: 'main', parentPid: 11 },
  { process: 'p2', parent: 'p3', parentPid: 12 },
];
describeSentences(zombiesFinding, {
  shown: [
    { children, longest: 4 },
    { children: children.slice(1), longest: 4 },
  ],
  missed: [
    { children, longest: 4 },
    { children: children.slice(1), longest: 4 },
  ],
  none: { children: [], longest: 0 },
});
const joined = { names: ['p1', 'p2'], parent: 'main', slowest: 4 };
describeSentences(joinedZombiesFinding, { shown: [joined, { ...joined, names: ['p1'] }], none: joined });
const left = {
  names: ['p1', 'p2'],
  parent: 'p3',
  adopter: 'init',
  adopterPid: 1,
  kept: ['p2'],
  slowest: 0.5,
  watched: 2,
};
describeSentences(adoptedZombiesFinding, {
  shown: [left, { ...left, kept: [] }, { ...left, adopter: '', kept: [] }],
  none: left,
});
describeSentences(zombieRemainsFinding, {
  any: { process: 'p1', pid: 4711, before: 46_000_000, cpu: 0.08, exitcode: 0 },
});
describeSentences(pidLimitFinding, { any: { limit: 'pid_max', most: 32_768, inUse: 140 } });

it.each([
  [
    { kept: ['p2'] },
    'Second cure: p3 ended, and its zombies p1 and p2 got a new parent, init (pid 1). p2 was not collected while we watched, 2.00 s after that: a parent that does not wait keeps its zombies, whoever it is.',
    '第二种办法：p3 结束，它的僵尸进程 p1、p2 归了新的父进程 init（pid 1）。又看了 2.00 秒，p2 仍没有被回收：不管父进程是谁，不去等，僵尸就一直在。',
  ],
  [
    { kept: [], adopter: '' },
    'Second cure: p3 ended, and its zombies p1 and p2 left the process table within 0.50 s; they were gone too soon to see who had adopted them.',
    '第二种办法：p3 结束，它的僵尸进程 p1、p2 在 0.50 秒内从进程表里消失了；太快了，没看清是谁收养的。',
  ],
])('says what became of zombies whose parent ended: %o', (change, en, zh) => {
  const data = { outcome: 'shown', ...left, ...change } as const;
  expect(saidIn(adoptedZombiesFinding.of({ shown: true, data, evidence: [] }))).toEqual({ en, zh });
});
