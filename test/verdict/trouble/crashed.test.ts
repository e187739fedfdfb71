import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { untilStopped } from '../../../src/verdict/history/until-stopped.js';
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
        data: { processes: ['p1', 'p2'], exitcode: 1, error: 'TypeError: boom', place: '' },
        evidence: [5, 6],
      },
      {
        finding: 'crashed',
        shown: null,
        data: { processes: ['p3'], exitcode: 2, error: '', place: '' },
        evidence: [7],
      },
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

  it('tells of one that waits for its children when the run is stopped, with the line', () => {
    const text = `
      0 main start
      1 main spawn p1
      2 main fail Error: main died
      2 main block join p1
      5.1 p1 found signal 9
      5.2 main found signal 9
      6 observer end timeout stopped=5`;
    const built = timeline(text);
    const events = built.events.map((event) =>
      event.kind === 'fail'
        ? { ...event, error: { ...event.error, stack: 'Error: main died\n    at main (/home/ann/test:7:9)' } }
        : event,
    );
    expect(crashFindings(untilStopped(buildTimeline(events)))).toMatchObject([
      {
        data: { processes: ['main'], exitcode: null, error: 'Error: main died', place: 'test:7' },
        evidence: [3],
      },
    ]);
  });

  describeSentences(crashFindings, {
    silently: { processes: ['p2'], exitcode: 3, error: '', place: '' },
    withError: { processes: ['p2', 'p3'], exitcode: 1, error: 'TypeError: boom', place: '' },
    withPlace: { processes: ['p2', 'p3'], exitcode: 1, error: 'TypeError: boom', place: 'a.ts:7' },
    waiting: { processes: ['main'], exitcode: null, error: 'TypeError: boom', place: 'a.ts:7' },
  });
});
