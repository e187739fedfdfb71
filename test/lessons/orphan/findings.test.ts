import { describe, expect, it } from 'vitest';
import {
  orphanCollectedFindings,
  orphanedFinding,
  parentChangedFinding,
} from '../../../lessons/orphan/findings.js';
import { log, timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { familyTimeline, runJoined, runOrphan } from '../family-runs.js';

/** The log with the pid that `parent` has in it. */
const orphan = (collects: number | null, change = (text: string) => text) => {
  const text = change(runOrphan(collects));
  const pid = log(text).find(({ process }) => process === 'parent')?.pid;
  return timeline(text.replace('PARENT', String(pid)));
};

describe('orphanedFinding', () => {
  it('tells the old parent, the new one, and that it was not the grandparent', () => {
    const { shown, data, evidence } = orphanedFinding(orphan(1));
    expect(shown).toBe(true);
    expect(data).toMatchObject({
      outcome: 'shown',
      names: ['child'],
      parent: 'parent',
      adopter: 'init',
      adopterPid: 1,
      grandparent: 'main',
      seconds: 3.2,
    });
    expect(evidence.map((seq) => orphan(1).events[seq])).toMatchObject([
      { kind: 'state', process: 'child', ppid: 1 },
      { kind: 'exit', process: 'parent' },
    ]);
  });

  it('does not name a grandparent that had ended, or that adopted the child itself', () => {
    const ended = orphan(1, (text) =>
      text.replace(/.*(main join|main exit).*\n/g, '').replace('1.3 parent', '1 main exit 0\n1.3 parent'),
    );
    expect(orphanedFinding(ended).data.grandparent).toBe('');
    const adopted = orphan(1, (text) => text.replace(/ppid=1 /g, 'ppid=main '));
    expect(orphanedFinding(adopted).data.grandparent).toBe('');
  });

  it('is not shown when the child ended first, or its new parent was not seen', () => {
    const early = orphan(1, (text) =>
      text.replace(/.*(1.3|1.5|4.5|5.5) child.*\n/g, '').replace('1.3 parent', '1 child exit 0\n1.3 parent'),
    );
    expect(orphanedFinding(early)).toMatchObject({ shown: false, data: { outcome: 'first' } });
    const unseen = orphan(null, (text) => text.replace(/.*child state \w ppid=1.*\n/g, ''));
    expect(orphanedFinding(unseen)).toMatchObject({ shown: false, data: { outcome: 'unseen' } });
    expect(orphanedFinding(timeline(runJoined()))).toMatchObject({ shown: false, data: { outcome: 'none' } });
  });
});

describe('parentChangedFinding', () => {
  it.each([
    ['shown', (text: string) => text],
    ['same', (text: string) => text.replace('parent-of-child 1', 'parent-of-child PARENT')],
    ['other', (text: string) => text.replace('parent-of-child 1', 'parent-of-child 77')],
    ['none', (text: string) => text.replace(/.*parent-of-child.*\n/g, '')],
  ])('%s', (outcome, change) => {
    const text = change(runOrphan(1));
    const pid = String(log(text).find(({ process }) => process === 'parent')?.pid);
    const { shown, data } = parentChangedFinding(familyTimeline(text.replaceAll('PARENT', pid)));
    expect(data.outcome).toBe(outcome);
    expect(shown).toBe(outcome === 'shown');
  });
});

describe('orphanCollectedFindings', () => {
  it.each([
    ['collected', 1, 1],
    ['kept', null, 2],
  ] as const)('%s', (outcome, collects, seconds) => {
    expect(orphanCollectedFindings(orphan(collects))).toMatchObject([
      { shown: null, data: { outcome, process: 'child', adopter: 'init', adopterPid: 1, seconds } },
    ]);
  });

  it('knows when it was not seen to end', () => {
    const alive = orphan(null, (text) => text.replace(/4.5 child .*\n/g, ''));
    expect(orphanCollectedFindings(alive)).toMatchObject([{ data: { outcome: 'alive' } }]);
  });
});

const orphaned = {
  names: ['p1'],
  parent: 'p2',
  parentPid: 12,
  adopter: 'init',
  adopterPid: 1,
  grandparent: 'main',
  seconds: 3,
};
describeSentences(orphanedFinding, {
  shown: [orphaned, { ...orphaned, names: ['p1', 'p3'] }, { ...orphaned, grandparent: '' }],
  first: orphaned,
  unseen: orphaned,
  none: orphaned,
});
describeSentences(parentChangedFinding, {
  shown: { process: 'p1', before: 12, after: 1 },
  same: { process: 'p1', before: 12, after: 12 },
  other: { process: 'p1', before: 12, after: 3 },
  none: { process: '', before: 0, after: 0 },
});
const collected = { process: 'p1', adopter: 'init', adopterPid: 1, seconds: 2 };
describeSentences(orphanCollectedFindings, {
  collected: [collected, { ...collected, adopter: '' }],
  kept: collected,
  alive: collected,
});
