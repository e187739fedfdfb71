import { describe, expect, it } from 'vitest';
import type { ExerciseMeta } from '../../src/exercise/exercise.js';
import { countKept, judgeRun } from '../../src/exercise/judge.js';
import { planRuns } from '../../src/exercise/plan.js';
import { contradiction } from '../../src/verdict/exercise/judgement.js';
import { timeline } from '../helpers/log.js';

const words = { en: '', zh: '' };
const meta: ExerciseMeta = {
  id: 'x',
  order: 1,
  title: words,
  lesson: 'lock-v3',
  properties: [
    { id: 'always', title: words, broken: words },
    { id: 'at-the-end', title: words, broken: words, atEnd: true },
  ],
  hints: [],
  wrong: {},
};
const broken = contradiction([1], {});
const FINISHED =
  '0 main spawn p1\n1 p1 start\n2 p1 exit 0\n3 main join p1\n4 main exit 0\n5 observer end finished';
const STUCK =
  '0 main spawn p1\n1 p1 start\n2 p1 wait q:queue\n2 p1 block q:queue\n3 main block join p1\n9 observer end interrupted';

const idsOf = ({ problems }: ReturnType<typeof judgeRun>) => problems.map(({ property }) => property);

describe('judgeRun', () => {
  it('keeps everything in a run that nothing contradicts', () => {
    const run = judgeRun(meta, () => ({ always: null, 'at-the-end': null }), timeline(FINISHED));
    expect(run.problems).toEqual([]);
    expect(run.kept).toEqual(['no-failure', 'always', 'at-the-end', 'ends', 'collected']);
  });

  it('names the properties that are contradicted, the own ones before the end', () => {
    const run = judgeRun(meta, () => ({ always: broken, 'at-the-end': broken }), timeline(FINISHED));
    expect(idsOf(run)).toEqual(['always', 'at-the-end']);
  });

  it('asks of a run that was stopped only what can be known: not what was to be there at its end', () => {
    const run = judgeRun(meta, () => ({ always: broken, 'at-the-end': broken }), timeline(STUCK));
    expect(idsOf(run)).toEqual(['always', 'ends']);
    expect(run.kept).toEqual(['no-failure']);
  });

  it('says who waits for what, with the events, those who wait for more than a child first', () => {
    const run = judgeRun(meta, () => ({}), timeline(STUCK));
    expect(run.problems[0]?.contradiction).toEqual({
      evidence: [4, 5],
      data: { waiting: ['p1', 'queue', 'q', 'main', 'join', 'p1'] },
    });
  });

  it('says who was still at work when the time was up, before those who wait', () => {
    const looping = STUCK.replace('main spawn p1\n', 'main spawn p2\n1 p2 start\n1 main spawn p1\n');
    const late = looping.replace('interrupted', 'timeout');
    expect(judgeRun(meta, () => ({}), timeline(late)).problems[0]?.contradiction).toEqual({
      evidence: [2, 6, 7],
      data: { waiting: ['p2', 'busy', '', 'p1', 'queue', 'q', 'main', 'join', 'p1'] },
    });
    expect(judgeRun(meta, () => ({}), timeline(looping)).problems[0]?.contradiction.evidence).toEqual([6, 7]);
  });

  it('takes a failure first, and judges nothing that a failed program did not come to', () => {
    const failed = FINISHED.replace('exit 0', 'exit 1 TypeError: no');
    const run = judgeRun(meta, () => ({ always: broken, 'at-the-end': broken }), timeline(failed));
    expect(idsOf(run)).toEqual(['no-failure', 'always']);
    expect(run.problems[0]?.contradiction).toEqual({
      evidence: [3],
      data: { a: 'p1', error: 'TypeError: no' },
    });
  });

  it('misses a child that nobody collected', () => {
    const left = FINISHED.replace('3 main join p1\n', '');
    expect(idsOf(judgeRun(meta, () => ({}), timeline(left)))).toEqual(['collected']);
  });
});

describe('countKept', () => {
  it('counts the runs that kept each property', () => {
    const runs = [['a', 'b'], ['a']].map((kept) => ({ kept, problems: [] }));
    expect([...countKept(runs)]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('planRuns', () => {
  it('makes eight runs with different seeds and several speeds', () => {
    const runs = planRuns(meta, 41);
    expect(runs.map(({ seed }) => seed)).toEqual([41, 42, 43, 44, 45, 46, 47, 48]);
    expect(new Set(runs.map(({ speed }) => speed)).size).toBe(4);
  });

  it('gives a run of the same seed the same speed, whichever run of a check it is', () => {
    expect(planRuns(meta, 43)[0]).toEqual(planRuns(meta, 41)[2]);
  });

  it('makes the runs an exercise asks for, or as many as the learner wants of them', () => {
    const rush = { ...meta, runs: [{ processes: 24 }, { processes: 100 }] };
    const parameters = (runs?: number) => planRuns(rush, 1, runs).map((run) => run.parameters['processes']);
    expect(parameters()).toEqual([24, 100]);
    expect(parameters(3)).toEqual([24, 100, 24]);
  });

  it('counts on from the greatest seed to one that is a seed', () => {
    expect(
      planRuns(meta, 4_294_967_295)
        .map(({ seed }) => seed)
        .slice(0, 2),
    ).toEqual([4_294_967_295, 0]);
  });
});
