import { describe, expect, it } from 'vitest';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { reviewLog, type Subject } from '../../src/run/review.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { log } from '../helpers/log.js';
import { lockV3 } from '../render/logs.js';

const PROGRAM: Subject = { label: './mine.ts', lesson: null, parameters: {} };
const review = (text: string, cut = false) => reviewLog(PROGRAM, log(text), cut);
const names = (text: string) => review(text).findings.map(({ finding }) => finding);

/** What is said not to be shown of any beginning of a log that has no end. */
const notShown = (subject: Subject, events: readonly TraceEvent[]) =>
  events.flatMap((_, length) =>
    length === 0
      ? []
      : reviewLog(subject, events.slice(0, length), false).findings.filter(({ shown }) => shown === false),
  );

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

  it('ends a log that stops before its end with a number of its own, though numbers are missing before it', () => {
    const events = log(BEGUN).map((event) => ({ ...event, seq: event.seq * 2 }));
    const seqs = reviewLog(PROGRAM, events, false).timeline.events.map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(events.length + 1);
  });

  it('knows no reason of a log that stops before its end, and calls nothing shown', () => {
    expect(review(BEGUN)).toMatchObject({ outcome: { reason: null }, shown: false });
  });

  it('accuses nobody of what the rest of the log may have been', () => {
    const killed = `${BEGUN}\n  0.5 p1 found signal 9\n  0.6 main join p1 -9\n  0.7 main exit 0\n  0.8 observer end finished`;
    expect(names(killed)).toContain('abandoned-lock');
    expect(notShown(PROGRAM, log(FINISHED))).toEqual([]);
  });

  it('of a lesson says of no beginning of its log that it does not show what the lesson is for', async () => {
    const lesson = await loadLesson('lock-v3');
    const subject: Subject = { label: 'lock-v3', lesson, parameters: { processes: 3, seconds: 3 } };
    expect(notShown(subject, lockV3())).toEqual([]);
    expect(
      reviewLog(subject, lockV3().slice(0, 5).concat(log('9 observer end finished').slice(1)), false)
        .findings,
    ).toContainEqual(expect.objectContaining({ shown: false }));
  });

  it('takes what followed the observer’s stop for its own doing, also where the end is missing', () => {
    const stopped = `${BEGUN}\n  0.5 observer stop timeout\n  0.6 p1 found signal 9\n  0.6 main found signal 9`;
    expect(names(stopped)).toEqual(names(`${stopped}\n  0.7 observer end timeout stopped=0.5`));
    expect(names(stopped)).not.toContain('abandoned-lock');
    expect(names(stopped.replace('0.5 observer stop timeout', ''))).toContain('abandoned-lock');
  });
});
