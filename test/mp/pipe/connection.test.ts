import { fstatSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
      if (bytes >= 16) writeHeader(message, 500, 1, 1);
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
    writeHeader(head, 1000, 1, 1);
    writeSync(writer.fileno(), Buffer.concat([head, body]));
    writer.close();
    expect(() => reader.recv()).toThrow(codeOf('MIXED_MESSAGES'));
  });
});

describe('a message header', () => {
  it('comes back as it was written', () => {
    const word = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(word, word, word, (length, sender, number) => {
        const bytes = Buffer.alloc(16);
        writeHeader(bytes, length, sender, number);
        expect(readHeader(bytes)).toEqual({ length, sender, number });
      }),
    );
  });

  it('is not found where there is none', () => {
    expect(readHeader(Buffer.alloc(16))).toBeNull();
    expect(readHeader(Buffer.from('{"kind":"print"}'))).toBeNull();
  });
});

function codeOf(code: string) {
  return expect.objectContaining({ code });
}
