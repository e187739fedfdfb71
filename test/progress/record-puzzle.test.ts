import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, type Progress } from '../../src/progress/progress.js';
import { compareLengths, recordPuzzle, recordPuzzleHints } from '../../src/progress/record-puzzle.js';

const MONDAY = '2026-03-02T10:00:00.000Z';
const TUESDAY = '2026-03-03T10:00:00.000Z';
const WEDNESDAY = '2026-03-04T10:00:00.000Z';

const tried = (progress: Progress, solved: boolean, steps: number, now: string) =>
  recordPuzzle(progress, 'p', { solved, length: { switches: 1, steps }, inPar: steps === 2 }, now);

describe('a puzzle', () => {
  it('is solved by the first try that solves it, in par by the first that is short enough', () => {
    let progress = tried(NO_PROGRESS, false, 2, MONDAY);
    expect(progress.puzzles['p']).toMatchObject({ tries: 1, solved: null, inPar: null, best: null });
    progress = tried(progress, true, 9, TUESDAY);
    expect(progress.puzzles['p']).toMatchObject({ solved: TUESDAY, inPar: null, best: { steps: 9 } });
    progress = tried(tried(progress, true, 2, WEDNESDAY), true, 5, WEDNESDAY);
    expect(progress.puzzles['p']).toEqual({
      tries: 4,
      solved: TUESDAY,
      inPar: WEDNESDAY,
      best: { switches: 1, steps: 2 },
      hints: 0,
      last: WEDNESDAY,
    });
  });

  it('that is repaired has no schedule', () => {
    const { puzzles } = recordPuzzle(NO_PROGRESS, 'p', { solved: true, length: null, inPar: false }, MONDAY);
    expect(puzzles['p']).toMatchObject({ solved: MONDAY, inPar: null, best: null });
  });

  it('keeps the most hints, and may be called constructor', () => {
    const seen = recordPuzzleHints(recordPuzzleHints(NO_PROGRESS, 'p', 2, MONDAY), 'p', 1, TUESDAY);
    expect(seen.puzzles['p']).toMatchObject({ hints: 2, tries: 0, last: TUESDAY });
    expect(recordPuzzleHints(NO_PROGRESS, 'constructor', 1, MONDAY).puzzles['constructor']).toMatchObject({
      hints: 1,
    });
  });
});

it('fewer switches are shorter, then fewer steps', () => {
  const lengths = [
    { switches: 2, steps: 1 },
    { switches: 1, steps: 9 },
    { switches: 1, steps: 3 },
  ];
  expect(lengths.toSorted(compareLengths)).toEqual([lengths[2], lengths[1], lengths[0]]);
});
