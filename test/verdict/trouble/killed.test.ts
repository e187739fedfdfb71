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
      2 main kill p2 15
      2 p1 found signal 9
      3 p2 found signal 15
      4 p3 found signal 9
      5 main join p1 -9
      6 main exit 0`;
    expect(killedFindings(timeline(text))).toEqual([
      {
        finding: 'killed',
        shown: null,
        data: { outcome: 'unknown', processes: ['p1', 'p3'], signal: 9 },
        evidence: [6, 8],
      },
      {
        finding: 'killed',
        shown: null,
        data: { outcome: 'sent', processes: ['p2'], signal: 15 },
        evidence: [7],
      },
    ]);
  });

  it('tells nothing of a clean run, nor of what the observer did to stop one', () => {
    const clean = '0 main start\n1 main spawn p1\n2 p1 exit 0\n3 main join p1\n4 main exit 0';
    const stopped =
      '0 main start\n1 main spawn p1\n4 p1 found signal 9\n4 main found signal 9\n5 observer end interrupted';
    for (const each of [clean, stopped]) expect(killedFindings(timeline(each))).toEqual([]);
  });

  it('tells nothing of a daemon that ended with its parent, as daemons do', () => {
    const dismissed = '0 main start\n1 main spawn p1\n2 main kill p1 15 farewell\n3 p1 found signal 15';
    const text = `${dismissed}\n4 main join p1 -15\n4 main exit 0`;
    expect(killedFindings(timeline(text))).toEqual([]);
    expect(killedFindings(timeline(text.replace(' farewell', '')))).toHaveLength(1);
  });

  it('tells of a kill that the program sent, though the run was stopped later', () => {
    const sent =
      '0 main start\n1 main spawn p1\n2 main kill p1 15\n3 p1 found signal 15\n9 observer end timeout';
    expect(killedFindings(timeline(sent))).toMatchObject([{ data: { processes: ['p1'], signal: 15 } }]);
  });

  it('knows who ran out of memory by what V8 said of it', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      2 main output [1002:0x3fcbcc60] 10782 ms: Mark-Compact (reduce)
      2 main output FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
      3 p1 found signal 6
      3 p2 found signal 6
      5 main join p1 -6
      6 main exit 0`;
    const pid = timeline(text).lanes.find(({ process }) => process === 'p1')?.pid;
    const findings = killedFindings(timeline(text.replace('1002', String(pid))));
    expect(findings.map(({ data }) => [data.outcome, ...data.processes])).toEqual([
      ['memory', 'p1'],
      ['unknown', 'p2'],
    ]);
  });

  describeSentences(killedFindings, {
    sent: [
      { processes: ['p2'], signal: 9 },
      { processes: ['p2', 'p3'], signal: 9 },
    ],
    memory: { processes: ['p2'], signal: 6 },
    unknown: [
      { processes: ['p2', 'p3'], signal: 11 },
      { processes: ['p2', 'p3'], signal: 40 },
    ],
  });

  it('names the signal, and what it usually means where the program did not send it', () => {
    const data = { outcome: 'sent' as const, processes: ['p2'], signal: 9 };
    expect(saidIn(killedFindings.of({ shown: null, data, evidence: [] }))).toEqual({
      en: 'p2 was ended by signal 9 (SIGKILL).',
      zh: 'p2 被 SIGKILL（9 号信号）终止。',
    });
    const outside = { ...data, outcome: 'unknown' as const };
    expect(saidIn(killedFindings.of({ shown: null, data: outside, evidence: [] }))).toEqual({
      en: 'p2 was ended by signal 9 (SIGKILL). It usually means: somebody ended it at once (kill -9), or the system did because memory ran out.',
      zh: 'p2 被 SIGKILL（9 号信号）终止，这通常是因为有谁强行结束了它（kill -9），或者内存不够，系统结束了它。',
    });
  });
});
