import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLeft, recordLeft, recordLeftBehind } from '../../src/progress/bookmark.js';
import { NO_PROGRESS, type Progress } from '../../src/progress/progress.js';
import {
  forgetAll,
  forgetLesson,
  mergeProgress,
  recordAnswer,
  recordCheck,
  recordHints,
  recordRun,
  recordSettings,
} from '../../src/progress/record.js';
import { decodeProgress, encodeProgress } from '../../src/progress/validate.js';

const DAYS = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'] as const;
const [MONDAY, TUESDAY, WEDNESDAY] = DAYS;

describe('what the learner does', () => {
  it('a lesson is done when a run first shows it, and stays done', () => {
    const missed = recordRun(NO_PROGRESS, 'zombie', false, MONDAY);
    expect(missed.lessons['zombie']).toEqual({ runs: 1, done: null, last: MONDAY });
    const again = recordRun(recordRun(missed, 'zombie', true, TUESDAY), 'zombie', false, WEDNESDAY);
    expect(again.lessons['zombie']).toEqual({ runs: 3, done: TUESDAY, last: WEDNESDAY });
  });

  it('a lesson that was left is gone on with there, one at a time, until it is gone through', () => {
    const left = recordLeft(NO_PROGRESS, 'zombie', 3);
    expect([pageLeft(left, 'zombie'), pageLeft(left, 'orphan')]).toEqual([3, undefined]);
    expect(decodeProgress(encodeProgress(left))).toEqual({ kind: 'progress', progress: left });
    expect(pageLeft(recordLeft(left, 'orphan', 2), 'zombie')).toBe(undefined);
    expect(recordLeftBehind(left, 'orphan')).toBe(left);
    for (const gone of [recordLeftBehind(left, 'zombie'), recordLeft(left, 'zombie', 1), forgetAll(left)])
      expect(gone).toEqual(NO_PROGRESS);
    expect(forgetLesson(left, 'zombie')).toEqual(NO_PROGRESS);
    const bad = JSON.stringify({ ...left, bookmark: { lesson: 'zombie', page: 0 } });
    expect(decodeProgress(bad).kind).toBe('corrupt');
  });

  it('a right answer moves one box up, five is the last, a wrong one back to the first', () => {
    let progress = NO_PROGRESS;
    const boxes = [true, true, true, true, true, false, true].map((right) => {
      progress = recordAnswer(progress, 'q', right, MONDAY);
      return progress.questions['q']?.box;
    });
    expect(boxes).toEqual([2, 3, 4, 5, 5, 1, 2]);
  });

  it('an exercise counts checks, keeps its first pass, and the most hints', () => {
    let progress = recordHints(NO_PROGRESS, 'pipe-eof', 2, MONDAY);
    progress = recordHints(recordCheck(progress, 'pipe-eof', true, TUESDAY), 'pipe-eof', 1, TUESDAY);
    progress = recordCheck(progress, 'pipe-eof', false, WEDNESDAY);
    expect(progress.exercises['pipe-eof']).toEqual({ checks: 2, passed: TUESDAY, hints: 2, last: WEDNESDAY });
  });

  it.each(['constructor', '__proto__', 'toString'])('an id may be %s', (id) => {
    const progress = recordRun(NO_PROGRESS, id, true, MONDAY);
    expect(Object.entries(progress.lessons)).toEqual([[id, { runs: 1, done: MONDAY, last: MONDAY }]]);
    expect(decodeProgress(encodeProgress(progress)).kind).toBe('progress');
  });

  it('forgets one lesson or everything but the settings', () => {
    const all = recordSettings(
      recordAnswer(
        recordRun(recordRun(NO_PROGRESS, 'a', true, MONDAY), 'b', true, MONDAY),
        'q',
        true,
        MONDAY,
      ),
      { speed: 2 },
    );
    expect(Object.keys(forgetLesson(all, 'a').lessons)).toEqual(['b']);
    expect(forgetLesson(all, 'a').questions).toBe(all.questions);
    expect(forgetAll(all)).toEqual({ ...NO_PROGRESS, settings: { speed: 2 } });
  });

  it('a setting can go back to the default', () => {
    const set = recordSettings(NO_PROGRESS, { language: 'zh', speed: 2 });
    expect(recordSettings(set, { language: undefined }).settings).toEqual({ speed: 2 });
  });
});

const time = fc.constantFrom(...DAYS);
const ids = <T>(entry: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('a', 'b', 'c'), entry);
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(1 as const),
  lessons: ids(fc.record({ runs: fc.nat(9), done: fc.option(time), last: time })),
  questions: ids(
    fc.record({ box: fc.integer({ min: 1, max: 5 }), right: fc.nat(9), wrong: fc.nat(9), last: time }),
  ),
  exercises: ids(fc.record({ checks: fc.nat(9), passed: fc.option(time), hints: fc.nat(3), last: time })),
  puzzles: ids(
    fc.record({
      tries: fc.nat(9),
      solved: fc.option(time),
      inPar: fc.option(time),
      best: fc.option(fc.record({ switches: fc.nat(3), steps: fc.nat(9) })),
      hints: fc.nat(3),
      last: time,
    }),
  ),
  settings: fc.constant({}),
});

describe('an import', () => {
  it('twice is as once, and the order does not matter', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        const ab = mergeProgress(a, b);
        expect(mergeProgress(ab, b)).toEqual(ab);
        expect(mergeProgress(b, a)).toEqual(ab);
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      }),
    );
  });

  it('takes nothing away', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const both = mergeProgress(a, b);
        for (const [id, { runs, done }] of Object.entries(a.lessons)) {
          expect(both.lessons[id]?.runs).toBeGreaterThanOrEqual(runs);
          if (done) expect(both.lessons[id]?.done).not.toBeNull();
        }
        for (const [id, { passed }] of Object.entries(a.exercises)) {
          if (passed) expect(both.exercises[id]?.passed).not.toBeNull();
        }
        for (const [id, { solved, inPar }] of Object.entries(a.puzzles)) {
          if (solved) expect(both.puzzles[id]?.solved).not.toBeNull();
          if (inPar) expect(both.puzzles[id]?.inPar).not.toBeNull();
        }
      }),
    );
  });

  it('the later answer decides the box; own settings stay; what we do not know is kept', () => {
    const mine = { ...recordAnswer(NO_PROGRESS, 'q', true, MONDAY), settings: { speed: 2 } };
    const theirs = {
      ...recordAnswer(NO_PROGRESS, 'q', false, TUESDAY),
      settings: { speed: 4, language: 'zh' as const },
      later: true,
    };
    expect(mergeProgress(mine, theirs)).toMatchObject({
      questions: { q: { box: 1, right: 1, wrong: 1, last: TUESDAY } },
      settings: { speed: 2, language: 'zh' },
      later: true,
    });
  });
});

describe('the file’s text', () => {
  it('may be of before there were puzzles; what are no puzzles is damage', () => {
    const { puzzles: _, ...old } = NO_PROGRESS;
    expect(decodeProgress(JSON.stringify(old))).toEqual({ kind: 'progress', progress: NO_PROGRESS });
    const fine = { tries: 1, solved: null, inPar: null, best: null, hints: 0, last: MONDAY };
    const decoded = (puzzle: object | null) =>
      decodeProgress(JSON.stringify({ ...NO_PROGRESS, puzzles: { p: puzzle } })).kind;
    expect(decoded(fine)).toBe('progress');
    for (const bad of [
      null,
      { ...fine, tries: -1 },
      { ...fine, solved: 'yes' },
      { ...fine, inPar: 3 },
      { ...fine, best: { switches: 1 } },
      { ...fine, last: null },
    ])
      expect(decoded(bad)).toBe('corrupt');
    expect(decodeProgress(JSON.stringify({ ...NO_PROGRESS, puzzles: null })).kind).toBe('corrupt');
  });

  it('whatever is written is read back', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(decodeProgress(encodeProgress(progress))).toEqual({ kind: 'progress', progress });
      }),
    );
  });
});
