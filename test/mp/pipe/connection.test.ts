import { fstatSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPOSE } from '../../../src/mp/dispose.js';
import type { Connection } from '../../../src/mp/pipe/connection.js';
import { HEAD_BYTES, readHeader, writeHeader } from '../../../src/mp/pipe/message.js';
import { Pipe } from '../../../src/mp/pipe/pipe.js';
import { Semaphore } from '../../../src/mp/primitives/semaphore.js';

const MIB = 1 << 20;

function oneWay(): { reader: Connection; writer: Connection } {
  const [reader, writer] = Pipe({ duplex: false });
  return { reader, writer };
}

describe('a pipe', () => {
  it('is a pipe of the kernel, or a pair of sockets, and says which way it goes', () => {
    const ends = { ...oneWay(), duplex: Pipe()[0] };
    expect(fstatSync(ends.reader.fileno()).isFIFO()).toBe(true);
    expect(fstatSync(ends.duplex.fileno()).isSocket()).toBe(true);
    expect([ends.reader.readable, ends.reader.writable]).toEqual([true, false]);
    expect([ends.writer.readable, ends.writer.writable]).toEqual([false, true]);
    expect([ends.duplex.readable, ends.duplex.writable]).toEqual([true, true]);
    expect(() => ends.reader.send(1)).toThrow(codeOf('WRONG_DIRECTION'));
    expect(() => ends.writer.recv()).toThrow(codeOf('WRONG_DIRECTION'));
    expect(() => ends.writer.poll()).toThrow(codeOf('WRONG_DIRECTION'));
  });

  it('delivers values in order, both ways at once', () => {
    const [here, there] = Pipe();
    const values = [
      1,
      'two',
      null,
      undefined,
      { three: [3, new Date(0)] },
      Buffer.from('four'),
      'é'.repeat(5000),
    ];
    for (const value of values) here.send(value);
    there.send('and back');
    expect(values.map(() => there.recv())).toEqual(values);
    expect(here.recv()).toBe('and back');
    expect([here.poll(), there.poll()]).toEqual([false, false]);
  });

  it('delivers messages of any length, whole, with small ones before and behind', () => {
    const lengths = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 3900, max: 4200 }), fc.nat(20_000)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(lengths, fc.boolean(), (sizes, duplex) => {
        const [reader, writer] = Pipe({ duplex });
        for (const size of sizes) {
          const bytes = Buffer.alloc(size, `${size}`);
          for (const value of ['small', bytes, 'x'.repeat(size)]) writer.send(value);
          expect(reader.recv()).toBe('small');
          expect(Buffer.compare(reader.recv(), bytes)).toBe(0);
          expect(reader.recv() === 'x'.repeat(size)).toBe(true);
        }
        for (const end of [reader, writer]) end.close();
      }),
      { numRuns: 60 },
    );
  });

  it.each([[false], [true]])('at its end (duplex: %s) says so, after what was sent', (duplex) => {
    const [reader, writer] = Pipe({ duplex });
    expect(reader.poll()).toBe(false);
    writer.send('last');
    writer.send('x'.repeat(50_000));
    if (duplex) reader.send('nobody will read this'); // then the kernel tells of a reset connection
    writer.close();
    expect(reader.poll()).toBe(true);
    expect(reader.recv()).toBe('last');
    expect(reader.recv()).toHaveLength(50_000);
    expect(reader.poll()).toBe(true);
    expect(reader.poll(null)).toBe(true);
    expect(() => reader.recv()).toThrow(codeOf('EOF'));
    expect(() => reader.recv()).toThrow(expect.objectContaining({ name: 'EOFError' }));
  });

  it.each([[false], [true]])('without a receiver (duplex: %s) is broken', (duplex) => {
    const [reader, writer] = Pipe({ duplex });
    reader.close();
    for (const value of [1, 'x'.repeat(MIB)]) {
      expect(() => writer.send(value)).toThrow(codeOf('BROKEN_PIPE'));
    }
  });

  it('waits in poll() as long as it is told to, not less', () => {
    const { reader, writer } = oneWay();
    for (const [limit, seconds] of [
      [undefined, 0],
      [0, 0],
      [-5, 0],
      [0.2, 0.2],
    ] as const) {
      const before = process.hrtime.bigint();
      expect(reader.poll(limit)).toBe(false);
      expect(Number(process.hrtime.bigint() - before) / 1e9).toBeGreaterThanOrEqual(seconds);
    }
    expect(() => reader.poll('soon' as never)).toThrow(TypeError);
    writer.send(1);
    expect(reader.poll(null)).toBe(true);
  });

  it('sends nothing of a value that could not be read', () => {
    const [here, there] = Pipe();
    for (const value of [nested(501, () => new Map()), nested(501, () => [undefined])]) {
      expect(() => here.send(value)).toThrow(RangeError);
    }
    expect(there.poll()).toBe(false);
    const deep = nested(499, () => [undefined]);
    here.send(deep);
    expect(there.recv()).toEqual(deep);
  });

  it('sends nothing of a value that cannot travel', () => {
    const [here, there] = Pipe();
    for (const value of [() => {}, { lock: new Semaphore() }, [there], Symbol('no')]) {
      expect(() => here.send(value)).toThrow(TypeError);
    }
    expect(there.poll()).toBe(false);
    here.send('fine');
    expect(there.recv()).toBe('fine');
  });

  it('that is closed here says so at every call', () => {
    const { reader } = oneWay();
    expect(reader.closed).toBe(false);
    reader.close();
    reader.close();
    expect(reader.closed).toBe(true);
    for (const call of [
      () => reader.recv(),
      () => reader.poll(),
      () => reader.send(1),
      () => reader.fileno(),
    ]) {
      expect(call).toThrow(codeOf('CONNECTION_CLOSED'));
    }
  });

  it('whose last message breaks off says so', () => {
    for (const bytes of [10, HEAD_BYTES, HEAD_BYTES + 5]) {
      const { reader, writer } = oneWay();
      const message = Buffer.alloc(bytes);
      if (bytes >= 16) writeHeader(message, { isBytes: false, length: 500, sender: 1, number: 1 });
      writer.send('whole');
      writeSync(writer.fileno(), message);
      writer.close();
      expect(reader.recv()).toBe('whole');
      expect(() => reader.recv()).toThrow(codeOf('HALF_MESSAGE'));
    }
  });

  it('with parts of different messages in it says so', () => {
    const { reader, writer } = oneWay();
    writeSync(writer.fileno(), Buffer.alloc(HEAD_BYTES));
    expect(() => reader.recv()).toThrow(codeOf('MIXED_MESSAGES'));
    const body = Buffer.alloc(1000, 0xff);
    const head = Buffer.alloc(16);
    writeHeader(head, { isBytes: false, length: 1000, sender: 1, number: 1 });
    writeSync(writer.fileno(), Buffer.concat([head, body]));
    writer.close();
    expect(() => reader.recv()).toThrow(codeOf('MIXED_MESSAGES'));
  });
});

describe('bytes on a pipe', () => {
  it('arrive as they were sent, whatever their length, among values', () => {
    const lengths = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 4000, max: 4200 }), fc.nat(20_000)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(lengths, fc.boolean(), (sizes, duplex) => {
        const [reader, writer] = Pipe({ duplex });
        for (const size of sizes) {
          const bytes = Buffer.alloc(size, `${size}`);
          writer.send('before');
          writer.sendBytes(bytes);
          writer.sendBytes(bytes);
          writer.send('behind');
          expect(reader.recv()).toBe('before');
          expect(Buffer.compare(reader.recvBytes(), bytes)).toBe(0);
          expect(Buffer.compare(reader.recvBytes(size), bytes)).toBe(0);
          expect(reader.recv()).toBe('behind');
        }
        for (const end of [reader, writer]) end.close();
      }),
      { numRuns: 40 },
    );
  });

  it('are a part of what holds them, counted in bytes', () => {
    const { reader, writer } = oneWay();
    const sent = (...[buffer, offset, size]: Parameters<Connection['sendBytes']>) => {
      writer.sendBytes(buffer, offset, size);
      return [...reader.recvBytes()];
    };
    const numbers = new Uint16Array([0x0201, 0x0403, 0x0605]);
    expect(sent(numbers)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sent(numbers, 1)).toEqual([2, 3, 4, 5, 6]);
    expect(sent(numbers.subarray(1), 1, 2)).toEqual([4, 5]);
    expect(sent(numbers.buffer, 6)).toEqual([]);
    expect(sent(new DataView(numbers.buffer, 2), 0, 0)).toEqual([]);
    expect(sent(new SharedArrayBuffer(5000)).length).toBe(5000);
    for (const [offset, size] of [[-1], [7], [0, -1], [1, 6]] as const) {
      expect(() => writer.sendBytes(numbers, offset, size)).toThrow(RangeError);
    }
    for (const wrong of ['text', 5, null, [1, 2]]) {
      expect(() => writer.sendBytes(wrong as never)).toThrow(/takes a Buffer.*Buffer\.from\(text\)/);
    }
    expect(() => writer.sendBytes(numbers, 0.5)).toThrow(TypeError);
    expect(reader.poll()).toBe(false);
  });

  it('are a Buffer to recv(), with memory of its own; recvBytes() takes no value', () => {
    const { reader, writer } = oneWay();
    writer.sendBytes(Buffer.from([5, 0x68, 0x69]));
    writer.sendBytes(Buffer.from('another'));
    const [first, second] = [reader.recv(), reader.recv()];
    expect(first).toEqual(Buffer.from([5, 0x68, 0x69]));
    expect(second).toEqual(Buffer.from('another'));
    for (const value of [Buffer.from('a value'), 'x'.repeat(5000)]) {
      writer.send(value);
      expect(() => reader.recvBytes()).toThrow(codeOf('NOT_BYTES'));
    }
    writer.sendBytes(Buffer.from('the pipe is as it was'));
    expect(reader.recvBytes().toString()).toBe('the pipe is as it was');
  });

  it.each([[false], [true]])(
    'longer than allowed are not taken, and nothing behind them (duplex: %s)',
    (duplex) => {
      const [reader, writer] = Pipe({ duplex });
      for (const wrong of [-1, Number.NaN, 1.5, '4']) {
        expect(() => reader.recvBytes(wrong as number)).toThrow(/maxLength/);
      }
      for (const bytes of ['1234', '12345', '123456']) writer.sendBytes(Buffer.from(bytes));
      expect(reader.recvBytes(5).toString()).toBe('1234');
      expect(reader.recvBytes(5).toString()).toBe('12345');
      expect(() => reader.recvBytes(5)).toThrow(codeOf('MESSAGE_TOO_LONG'));
      // as in CPython: an end that only receives is closed, the other one only sends from now on
      expect([reader.closed, reader.readable]).toEqual([!duplex, !duplex]);
      for (const call of [() => reader.recv(), () => reader.recvBytes(), () => reader.poll()]) {
        expect(call).toThrow(codeOf(duplex ? 'WRONG_DIRECTION' : 'CONNECTION_CLOSED'));
      }
      if (!duplex) return;
      reader.send('still');
      expect(writer.recv()).toBe('still');
    },
  );

  it('say the same about a pipe as values do', () => {
    const { reader, writer } = oneWay();
    expect(() => reader.sendBytes(Buffer.alloc(1))).toThrow(codeOf('WRONG_DIRECTION'));
    expect(() => writer.recvBytes()).toThrow(codeOf('WRONG_DIRECTION'));
    reader.close();
    expect(() => reader.recvBytes()).toThrow(codeOf('CONNECTION_CLOSED'));
    expect(() => writer.sendBytes(Buffer.alloc(1))).toThrow(codeOf('BROKEN_PIPE'));
    writer.close();
    expect(() => writer.sendBytes(Buffer.alloc(1))).toThrow(codeOf('CONNECTION_CLOSED'));
    const next = oneWay();
    next.writer.close();
    expect(() => next.reader.recvBytes()).toThrow(codeOf('EOF'));
  });
});

describe('a connection', () => {
  it('is closed by what `using` calls', () => {
    const { reader } = oneWay();
    reader[DISPOSE]();
    expect(reader.closed).toBe(true);
    reader[DISPOSE]();
  });
});

describe('a message header', () => {
  it('comes back as it was written', () => {
    const word = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(fc.boolean(), word, word, word, (isBytes, length, sender, number) => {
        const bytes = Buffer.alloc(16);
        writeHeader(bytes, { isBytes, length, sender, number });
        expect(readHeader(bytes)).toEqual({ isBytes, length, sender, number });
      }),
    );
  });

  it('is not found where there is none', () => {
    expect(readHeader(Buffer.alloc(16))).toBeNull();
    expect(readHeader(Buffer.from('{"kind":"print"}'))).toBeNull();
  });
});

/** So many containers, each with the next one inside. */
function nested(levels: number, make: () => Map<unknown, unknown> | unknown[]): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) {
    const outer = make();
    if (outer instanceof Map) outer.set(1, value);
    else outer.push(value);
    value = outer;
  }
  return value;
}

function codeOf(code: string) {
  return expect.objectContaining({ code });
}
