import { describe, expect, it } from 'vitest';
import { killedFindings } from '../../../src/verdict/trouble/killed.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';

describe('killed', () => {
  it('tells those who were ended by the same signal together', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      2 p1 found signal 9
      3 p2 found signal 15
      4 p3 found signal 9
      5 main join p1 -9
      6 main exit 0`;
    expect(killedFindings(timeline(text))).toEqual([
      { finding: 'killed', shown: null, data: { processes: ['p1', 'p3'], signal: 9 }, evidence: [5, 7] },
      { finding: 'killed', shown: null, data: { processes: ['p2'], signal: 15 }, evidence: [6] },
    ]);
  });

  it('tells nothing of a clean run, nor of what the observer did to stop one', () => {
    const clean = '0 main start\n1 main spawn p1\n2 p1 exit 0\n3 main join p1\n4 main exit 0';
    const stopped =
      '0 main start\n1 main spawn p1\n4 p1 found signal 9\n4 main found signal 9\n5 observer end interrupted';
    for (const each of [clean, stopped]) expect(killedFindings(timeline(each))).toEqual([]);
  });

  it('tells of a kill that the program sent, though the run was stopped later', () => {
    const sent =
      '0 main start\n1 main spawn p1\n2 main kill p1 15\n3 p1 found signal 15\n9 observer end timeout';
    expect(killedFindings(timeline(sent))).toMatchObject([{ data: { processes: ['p1'], signal: 15 } }]);
  });

  describeSentences(killedFindings, {
    one: { processes: ['p2'], signal: 9 },
    several: { processes: ['p2', 'p3'], signal: 9 },
    unnamed: { processes: ['p2', 'p3'], signal: 40 },
  });

  it('names the signal', () => {
    const data = { processes: ['p2'], signal: 9 };
    expect(saidIn(killedFindings.of({ shown: null, data, evidence: [] }))).toEqual({
      en: 'p2 was ended by signal 9 (SIGKILL).',
      zh: 'p2 被 SIGKILL（9 号信号）终止。',
    });
  });
});
