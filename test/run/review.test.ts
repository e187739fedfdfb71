import { describe, expect, it } from 'vitest';
import { reviewLog, type Subject } from '../../src/run/review.js';
import { log } from '../helpers/log.js';

const PROGRAM: Subject = { label: './mine.ts', lesson: null, parameters: {} };
const review = (text: string, cut = false) => reviewLog(PROGRAM, log(text), cut);
const names = (text: string) => review(text).findings.map(({ finding }) => finding);

const BEGUN = `
  0.1 main start
  0.2 main spawn p1
  0.3 p1 start
  0.4 p1 wait printer
  0.4 p1 acquire printer`;
const FINISHED = `${BEGUN}
  0.5 p1 release printer
  0.6 p1 exit 0
  0.6 main join p1
  0.7 main exit 0
  0.8 observer end finished`;

describe('reviewLog', () => {
  it('tells how the run ended and whether it showed what it is for: of a program, that nothing failed', () => {
    expect(review(FINISHED)).toMatchObject({ outcome: { reason: 'finished' }, shown: true, cut: false });
    expect(review(FINISHED.replaceAll('exit 0', 'exit 3'))).toMatchObject({ shown: false });
    expect(review(FINISHED, true).cut).toBe(true);
  });

  it('knows no reason of a log that stops before its end, and calls nothing shown', () => {
    expect(review(BEGUN)).toMatchObject({ outcome: { reason: null }, shown: false });
  });

  it('accuses nobody of what the rest of the log may have been', () => {
    const killed = `${BEGUN}\n  0.5 p1 found signal 9\n  0.6 main join p1 -9\n  0.7 main exit 0\n  0.8 observer end finished`;
    expect(names(killed)).toContain('abandoned-lock');
    const lines = FINISHED.trim().split('\n');
    for (let length = 1; length < lines.length; length += 1) {
      const { findings } = review(lines.slice(0, length).join('\n'));
      expect(findings.filter(({ shown }) => shown === false)).toEqual([]);
    }
  });

  it('takes what followed the observer’s stop for its own doing, also where the end is missing', () => {
    const stopped = `${BEGUN}\n  0.5 observer stop timeout\n  0.6 p1 found signal 9\n  0.6 main found signal 9`;
    expect(names(stopped)).toEqual(names(`${stopped}\n  0.7 observer end timeout stopped=0.5`));
    expect(names(stopped)).not.toContain('abandoned-lock');
    expect(names(stopped.replace('0.5 observer stop timeout', ''))).toContain('abandoned-lock');
  });
});
