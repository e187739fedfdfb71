import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/trace/messages.js';
import { log } from '../helpers/log.js';

const arrows = (text: string, pipe?: string) =>
  messagesOf(log(text))
    .filter(({ pipe: of }) => pipe === undefined || of === pipe)
    .map(({ send, recv }) => [send.seq, recv?.seq ?? null]);

describe('messagesOf', () => {
  it('pairs each send with its recv, in the order of the sends', () => {
    const text = '1 w send hose A\n1 w send hose B\n2 r1 recv hose B\n2 r2 recv hose A\n3 w send hose C';
    expect(arrows(text)).toEqual([
      [1, 4],
      [2, 3],
      [5, null],
    ]);
  });

  it('keeps pipes apart', () => {
    const text = '1 w send hose A\n1 w send line A\n2 r recv line A';
    expect(arrows(text, 'hose')).toEqual([[1, null]]);
    expect(arrows(text, 'line')).toEqual([[2, 3]]);
  });

  it('leaves out a recv whose send is not in the log', () => {
    expect(arrows('2 r recv hose A')).toEqual([]);
  });

  it('gives each recv at most one send before it, whatever is lost', () => {
    const step = fc.record({ kind: fc.constantFrom('send', 'recv'), item: fc.constantFrom('A', 'B', 'C') });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const messages = messagesOf(
          log(steps.map(({ kind, item }) => `1 p ${kind} hose ${item}`).join('\n')),
        );
        const recvs = messages.flatMap(({ recv }) => recv ?? []);
        expect(new Set(recvs).size).toBe(recvs.length);
        for (const { send, recv } of messages) {
          if (recv) expect([recv.seq > send.seq, recv.message]).toEqual([true, send.message]);
        }
      }),
    );
  });
});
