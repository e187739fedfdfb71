import { describe, expect, it } from 'vitest';
import { failedLanes } from '../../../src/verdict/history/endings.js';
import {
  abandonedLockFindings,
  crashFindings,
  killedFindings,
  uncollectedFindings,
  unfinishedFindings,
} from '../../../src/verdict/trouble/leftovers.js';
import { timeline } from '../../helpers/log.js';

describe('abandoned-lock', () => {
  const judge = (text: string) => abandonedLockFindings(timeline(text));

  it('tells whose end left it locked, and who waited in vain', () => {
    const text = `
      0 p0 wait a
      0 p0 acquire a
      0 p0 release a
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      2 p2 block a
      3 p1 found signal 9
      4 p3 wait a timeout=1
      5 p3 timeout a
      9 observer end timeout`;
    // stopped or not: p1 was collected by nobody, but a run that is stopped does not explain a kill that was sent
    expect(judge(text.replace('9 observer end timeout', ''))).toEqual([
      {
        finding: 'abandoned-lock',
        shown: null,
        data: { object: 'a', holder: 'p1', waiting: ['p2'] },
        evidence: [5, 8, 6],
      },
    ]);
    expect(judge(text.replace('3 p1 found', '2.5 main kill p1 9\n3 p1 found'))).toHaveLength(1);
  });

  it.each([
    ['that was released', '1 p1 acquire a\n2 p1 release a\n3 p1 exit 0'],
    ['that somebody else released after the holder’s end', '1 p1 acquire a\n3 p1 exit 0\n4 p2 release a'],
    ['whose holder still lives', '1 p1 acquire a\n3 p2 exit 0'],
    ['that is a semaphore', '1 p1 acquire a:semaphore\n3 p1 exit 0'],
    [
      'that was held when the whole run was stopped',
      '1 p1 acquire a\n3 p1 found signal 9\n4 observer end interrupted',
    ],
  ])('says nothing of a lock %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  it('speaks of one left by a process that ended by itself, though the run was stopped later', () => {
    expect(judge('1 p1 acquire a\n3 p1 exit 0\n4 observer end timeout')).toHaveLength(1);
  });
});

describe('unfinished', () => {
  const judge = (text: string) => unfinishedFindings(timeline(text), { begins: 'begin', ends: 'done' });

  it('names the children that did not get through', () => {
    const text = `
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      2 p1 print begin
      3 p1 print done
      4 p2 print begin
      5 p2 found signal 9`;
    expect(judge(text)).toEqual([
      { finding: 'unfinished', shown: false, data: { processes: ['p2', 'p3'] }, evidence: [6] },
    ]);
  });

  it('is nothing where all children got through; main need not', () => {
    expect(judge('0 main start\n1 main spawn p1\n2 p1 print begin\n3 p1 print done')).toEqual([]);
  });
});

describe('uncollected', () => {
  const judge = (text: string) =>
    uncollectedFindings(timeline(text)).flatMap((found) => found.data['processes']);
  const ended = '0 main start\n1 main spawn p1\n1 main spawn p2\n2 p1 exit 0\n3 p2 exit 0\n4 main join p2';

  it('names those whose parent outlived them without collecting them', () => {
    expect(judge(`${ended}\n5 main exit 0`)).toEqual(['p1']);
    expect(uncollectedFindings(timeline(`${ended}\n5 main exit 0`))[0]?.evidence).toEqual([4]);
  });

  it('waits for the end of the parent, or of the log', () => {
    expect(judge(ended)).toEqual([]);
    expect(judge(`${ended}\n5 observer end finished`)).toEqual(['p1']);
  });

  it.each([
    ['orphans', '0 main start\n1 main spawn p1\n2 main exit 0\n3 p1 exit 0\n5 observer end finished'],
    ['main itself', '0 main start\n2 main exit 0\n5 observer end finished'],
    [
      'those who died when the run was stopped',
      '0 main start\n1 main spawn p1\n3 p1 found signal 9\n3 main found signal 9\n4 observer end interrupted',
    ],
  ])('does not name %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('crashed and killed', () => {
  const text = `
    0 main start
    1 main spawn p1
    1 main spawn p2
    1 main spawn p3
    1 main spawn p4
    2 p1 exit 1 TypeError: boom
    2 p2 exit 1 TypeError: boom
    3 p3 exit 2
    4 p4 found signal 9
    5 main join p1 1
    5 main join p2 1
    5 main join p3 2
    5 main join p4 -9
    6 main exit 0`;

  it('tell those who ended alike together', () => {
    expect(crashFindings(timeline(text))).toEqual([
      {
        finding: 'crashed',
        shown: null,
        data: { processes: ['p1', 'p2'], exitcode: 1, error: 'TypeError: boom' },
        evidence: [6, 7],
      },
      { finding: 'crashed', shown: null, data: { processes: ['p3'], exitcode: 2, error: '' }, evidence: [8] },
    ]);
    expect(killedFindings(timeline(text))).toEqual([
      { finding: 'killed', shown: null, data: { processes: ['p4'], signal: 9 }, evidence: [9] },
    ]);
  });

  it('tell nothing of a clean run, nor of what the observer did to stop one', () => {
    const clean = '0 main start\n1 main spawn p1\n2 p1 exit 0\n3 main join p1\n4 main exit 0';
    const stopped =
      '0 main start\n1 main spawn p1\n4 p1 found signal 9\n4 main found signal 9\n5 observer end interrupted';
    for (const each of [clean, stopped]) {
      expect([...crashFindings(timeline(each)), ...killedFindings(timeline(each))]).toEqual([]);
    }
  });

  it('tell of a kill that the program sent, though the run was stopped later', () => {
    const found = killedFindings(
      timeline(
        '0 main start\n1 main spawn p1\n2 main kill p1 15\n3 p1 found signal 15\n9 observer end timeout',
      ),
    );
    expect(found).toMatchObject([{ data: { processes: ['p1'], signal: 15 } }]);
  });

  it('know the first line of an error only', () => {
    const built = timeline('1 main spawn p1\n2 p1 exit 1 Error: one');
    const lanes = built.lanes.map((lane) =>
      lane.error ? { ...lane, error: { name: 'E', message: 'one\ntwo' } } : lane,
    );
    expect(crashFindings({ ...built, lanes })[0]?.data).toMatchObject({ error: 'E: one' });
  });
});

describe('failedLanes', () => {
  it('are those with an error, a code, or a signal that nobody in the program sent', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      1 main spawn p4
      2 main kill p3 15
      3 p1 exit 1
      3 p2 found signal 9
      3 p3 found signal 15
      3 p4 exit 0
      4 main exit 0
      5 observer end finished`;
    expect(failedLanes(timeline(text)).map(({ process }) => process)).toEqual(['p1', 'p2']);
    expect(failedLanes(timeline('1 main exit 0 Error: late'))).toHaveLength(1);
    expect(failedLanes(timeline('1 main start\n2 main found signal 9\n3 observer end interrupted'))).toEqual(
      [],
    );
  });
});
