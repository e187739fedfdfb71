import { describe, expect, it } from 'vitest';
import {
  adoptedZombiesFinding,
  joinedZombiesFinding,
  pidLimitFinding,
  zombieRemainsFinding,
  zombiesFinding,
} from '../../../src/verdict/family/zombies.js';
import { timeline } from '../../helpers/log.js';
import { runJoined, runZombie } from '../../lessons/family-runs.js';

const cured = timeline(runZombie(1));

describe('zombiesFinding', () => {
  it('tells each ended child that its parent had not collected, and whose it was', () => {
    const { shown, data, evidence } = zombiesFinding(cured);
    expect(shown).toBe(true);
    expect(data).toMatchObject({
      outcome: 'shown',
      names: ['p1', 'p2', 'q1', 'q2'],
      parents: ['main', 'main', 'careless', 'careless'],
    });
    expect(evidence.map((seq) => cured.events[seq])).toMatchObject(
      ['p1', 'p2', 'q1', 'q2'].map((process) => ({ kind: 'state', state: 'Z', process })),
    );
  });

  it('does not count a child that its parent was waiting for', () => {
    expect(zombiesFinding(timeline(runJoined()))).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(zombiesFinding(cured).data['names']).not.toContain('careless');
  });

  it('claims nothing that the kernel did not show', () => {
    const unseen = runZombie(1).replace(/.*q2 state Z.*\n/g, '');
    expect(zombiesFinding(timeline(unseen))).toMatchObject({
      shown: false,
      data: { outcome: 'missed', names: ['q2'] },
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
