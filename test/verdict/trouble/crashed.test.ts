import { describe, expect, it } from 'vitest';
import { crashFindings } from '../../../src/verdict/trouble/crashed.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('crashed', () => {
  it('tells those who ended alike together', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      2 p1 exit 1 TypeError: boom
      2 p2 exit 1 TypeError: boom
      3 p3 exit 2
      5 main join p1 1
      5 main join p2 1
      5 main join p3 2
      6 main exit 0`;
    expect(crashFindings(timeline(text))).toEqual([
      {
        finding: 'crashed',
        shown: null,
        data: { processes: ['p1', 'p2'], exitcode: 1, error: 'TypeError: boom' },
        evidence: [5, 6],
      },
      { finding: 'crashed', shown: null, data: { processes: ['p3'], exitcode: 2, error: '' }, evidence: [7] },
    ]);
  });

  it('tells nothing of a clean run, nor of what a signal ended', () => {
    const clean = '0 main start\n1 main spawn p1\n2 p1 exit 0\n3 main join p1\n4 main exit 0';
    expect(crashFindings(timeline(clean))).toEqual([]);
    expect(crashFindings(timeline(clean.replace('p1 exit 0', 'p1 found signal 9')))).toEqual([]);
  });

  it('knows the first line of an error only', () => {
    const built = timeline('1 main spawn p1\n2 p1 exit 1 Error: one');
    const lanes = built.lanes.map((lane) =>
      lane.error ? { ...lane, error: { name: 'E', message: 'one\ntwo' } } : lane,
    );
    expect(crashFindings({ ...built, lanes })[0]?.data).toMatchObject({ error: 'E: one' });
  });

  describeSentences(crashFindings, {
    silently: { processes: ['p2'], exitcode: 3, error: '' },
    withError: { processes: ['p2', 'p3'], exitcode: 1, error: 'TypeError: boom' },
  });
});
