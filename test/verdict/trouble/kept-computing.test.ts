import { describe, expect, it } from 'vitest';
import { keptComputingFindings } from '../../../src/verdict/trouble/kept-computing.js';
import { judgeStopped } from '../../helpers/judged.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';

const LOOP = `
  0.1 main state R cpu=0
  0.2 main start
  0.3 main print hi
  0.9 main state R cpu=0.5
  1.9 main state R cpu=1.5
  2.9 main state R cpu=2.5
  3 observer end timeout stopped=3`;

describe('kept-computing', () => {
  const found = (text: string) => keptComputingFindings(timeline(text));

  it('is told of a process that still computes when the run is stopped', () => {
    expect(found(LOOP)).toMatchObject([
      { shown: null, data: { processes: ['main'], seconds: 2, place: '' }, evidence: [3, 6] },
    ]);
    expect(found(LOOP.replace('timeout', 'interrupted'))).toHaveLength(1);
  });

  it('says no more than the log does: what was used before the last event does not count', () => {
    const later = LOOP.replace('2.9 main state', '2 main print more\n2.9 main state');
    expect(found(later)).toMatchObject([{ data: { seconds: 0.5 } }]);
    expect(found(later.replace('cpu=2.5', 'cpu=2.4'))).toEqual([]);
    expect(found(`${LOOP.replace('3 observer', '2.95 main print more\n3 observer')}`)).toEqual([]);
  });

  it.each([
    [
      'came to its end',
      LOOP.replace('timeout stopped=3', 'finished').replace('3 obs', '2.95 main exit 0\n3 obs'),
    ],
    ['sleeps', LOOP.replace('2.9 main', '2.8 main sleep 9\n2.9 main')],
    ['waits', LOOP.replace('0.9 main', '0.8 main wait gate\n0.8 main block gate\n0.9 main')],
    ['asks again and again, which is told as that', LOOP.replace('0.9 main', '0.8 main spin e\n0.9 main')],
    ['sleeps without a word', LOOP.replace('2.9 main state R', '2.9 main state S')],
    ['has used little', LOOP.replace(/1\.9 main.*\n/, '').replace('cpu=2.5', 'cpu=0.9')],
  ])('is not told of one that %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('of a real loop without any call, in main or in a child that main waits for', async () => {
    for (const child of [false, true]) {
      const { findings, reason } = await judgeStopped('busy-for-ever.ts', { child }, 4);
      expect(reason).toBe('interrupted');
      const told = findings.filter(({ finding }) => finding === 'kept-computing');
      // on a busy machine it may have had no time for that
      expect(findings.filter((each) => !told.includes(each))).toEqual([]);
      for (const each of told) {
        expect(each.data).toMatchObject({ processes: [child ? 'worker' : 'main'] });
        expect(saidIn(each).en).toMatch(/kept computing: at least \d[\d.]* m?s of processor time/);
      }
    }
  });

  describeSentences(keptComputingFindings, {
    one: { processes: ['p1'], seconds: 2.5, place: 'a.ts:3' },
    several: { processes: ['p1', 'p2'], seconds: 1, place: '' },
  });
});
