/** The lessons on pipes, run for real: the right variants and the wrong ones, and what the log says of both. */
import { describe, expect, it } from 'vitest';
import type { Performance } from '../../src/run/perform.js';
import { messagesOf } from '../../src/trace/messages.js';
import { performLesson, performShown } from '../helpers/lesson.js';
import { oneIn } from '../helpers/turns.js';

const dataOf = ({ findings }: Performance, name: string) =>
  findings.find(({ finding }) => finding === name)?.data as Record<string, never>;
const names = ({ findings }: Performance) => findings.map(({ finding }) => finding);
const kinds = ({ timeline }: Performance, kind: string) =>
  timeline.events.flatMap((event) => (event.kind === kind ? [event] : []));

describe('ipc-pipe', () => {
  it('answers each question in turn, and notices that the other side has hung up', async () => {
    const performance = await performShown('ipc-pipe', { questions: 4 });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'request-answer')).toMatchObject({
      questions: 4,
      answers: 4,
      answerer: 'clerk',
    });
    const messages = messagesOf(performance.timeline.events);
    expect(messages.map(({ send, recv }) => [send.process, recv?.process])).toEqual(
      messages.map((_, index) => (index % 2 === 0 ? ['main', 'clerk'] : ['clerk', 'main'])),
    );
    expect(messages.map(({ recv }) => recv?.item)).toEqual(['1', '1', '2', '4', '3', '9', '4', '16']);
  });
});

describe('pipe-eof', () => {
  it('ends when everything is read and every sending end is closed', async () => {
    const performance = await performShown('pipe-eof');
    expect(performance.shown).toBe(true);
    expect(names(performance)).toEqual(['end-of-file']);
    expect(dataOf(performance, 'end-of-file')).toMatchObject({ process: 'reader', messages: 3 });
  });

  it('never ends where main forgets its copy, which is recognised, told once, and ended', async () => {
    const performance = await performShown('pipe-eof', { forget: true });
    expect(performance.outcome.reason).toBe('deadlock');
    expect(performance.shown).toBe(true);
    expect(names(performance)).toEqual(['open-end']);
    expect(dataOf(performance, 'open-end')).toMatchObject({ process: 'reader', holder: 'main' });
    expect(kinds(performance, 'eof')).toEqual([]);
  });

  it('breaks where the reader leaves first', async () => {
    const performance = await performShown('pipe-eof', { leave: true });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'broken-pipe')).toMatchObject({ process: 'writer', received: 1 });
    expect(kinds(performance, 'broken')).toMatchObject([{ process: 'writer', problem: 'no-receiver' }]);
  });
});

describe('pipe-capacity', () => {
  it('stops the writer at a full pipe, and loses nothing', async () => {
    const performance = await performShown('pipe-capacity');
    expect(performance.shown).toBe(true);
    const { bytes, messages } = dataOf(performance, 'pipe-capacity') as unknown as Record<string, number>;
    expect(bytes).toBeGreaterThanOrEqual(4096);
    expect(messages).toBeLessThan(12);
    expect(dataOf(performance, 'whole-messages')).toMatchObject({ messages: 12, lost: 0 });
  });

  it('shows nothing where everything fits', async () => {
    const performance = await performLesson('pipe-capacity', { messages: 2, bytes: 10 });
    expect(performance.shown).toBe(false);
    expect(dataOf(performance, 'pipe-capacity')['outcome']).toBe('never-full');
  });
});

describe('pipe-sharing', () => {
  it.each(oneIn(2, [2, 3]))('gives each notice to one of %i readers', async (readers) => {
    const performance = await performShown('pipe-sharing', { readers });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'stolen-messages')).toMatchObject({ messages: 6 });
    const received = kinds(performance, 'recv').map((event) => 'message' in event && event.message);
    expect(new Set(received).size).toBe(6);
  });

  it.each(oneIn(2, [{ large: true }, { large: true, readers: 1, writers: 2 }], 1))(
    'tears large notices: %j',
    async (parameters) => {
      const performance = await performShown('pipe-sharing', parameters);
      expect(performance.shown).toBe(true);
      expect(names(performance)).toEqual(['torn-messages']);
      expect(performance.outcome.reason).toBe('finished');
    },
  );

  const locked = [
    { large: true, lock: true },
    { large: true, lock: true, readers: 1, writers: 2 },
    { lock: true, readers: 3, writers: 2 },
  ];

  it.each(oneIn(3, locked, 1))('keeps them whole with a lock at each end: %j', async (parameters) => {
    const performance = await performShown('pipe-sharing', parameters);
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'whole-messages')).toMatchObject({ outcome: 'shown', lost: 0 });
  });

  it('is not shown by a single reader', async () => {
    const performance = await performLesson('pipe-sharing', { readers: 1 });
    expect(performance.shown).toBe(false);
  });
});
