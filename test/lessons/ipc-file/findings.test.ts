import { describe, expect, it } from 'vitest';
import { lostUpdateFinding, noLostUpdateFinding } from '../../../lessons/ipc-file/findings.js';
import { describeSentences } from '../../helpers/sentences.js';
import { closed, crowded, orderly } from './offices.js';

describe('lost-update', () => {
  it('is shown with the read, the write it missed, and the write that rests on it', () => {
    expect(lostUpdateFinding(crowded)).toEqual({
      finding: 'lost-update',
      shown: true,
      data: {
        outcome: 'shown',
        file: 'tickets.json',
        updates: 3,
        stale: 2,
        names: ['b2', 'b1'],
        saw: 2,
        missed: 1,
        wrote: 1,
      },
      evidence: [3, 5, 6, 4, 5, 7],
    });
  });

  it('is not seen where each waited for the other', () => {
    expect(lostUpdateFinding(orderly)).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(lostUpdateFinding(closed)).toMatchObject({ shown: false, data: { outcome: 'unused' } });
  });
});

describe('no-lost-update', () => {
  it('is shown by reads and writes in turn', () => {
    expect(noLostUpdateFinding(orderly)).toMatchObject({
      shown: true,
      data: { updates: 2, names: [] },
      evidence: [2, 3, 4, 5],
    });
  });

  it('is contradicted by a change that had not seen another', () => {
    expect(noLostUpdateFinding(crowded)).toMatchObject({
      shown: false,
      data: { outcome: 'lost', names: ['b2', 'b1'] },
      evidence: [3, 5, 6],
    });
    expect(noLostUpdateFinding(closed)).toMatchObject({ shown: false, data: { outcome: 'unused' } });
  });
});

const updates = { file: 'tickets.json', updates: 6, names: ['b3', 'b1'] };
const lost = { ...updates, stale: 5, saw: 4, missed: 3, wrote: 3 };
describeSentences(lostUpdateFinding, { shown: lost, none: lost, unused: lost });
describeSentences(noLostUpdateFinding, {
  shown: [updates, { ...updates, updates: 1 }],
  lost: updates,
  unused: updates,
});
