import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toReadable } from '../../src/mp/json-file.js';
import { launch } from '../helpers/launch.js';
import { turns } from '../helpers/turns.js';

describe('scratch files', () => {
  it('are in one folder of the run, which only its owner may enter', async () => {
    const { prints } = await launch('scratch.ts');
    const [folder, mode, files] = prints('main');
    expect(folder).toMatch(/\/concur-lesson-[0-9a-f]{16}$/);
    expect(mode).toBe('700');
    expect(prints('child')).toEqual(['true', "{ from: 'child' }"]);
    // no draft of a write is left
    expect(files).toBe("[ 'notes.json' ]");
  });

  it('have names without folders', async () => {
    const { prints } = await launch('scratch.ts', { parameters: { names: '../x /etc/x a/b . .. ok' } });
    expect(prints('main').slice(3, -1)).toEqual([
      '../x TypeError',
      '/etc/x TypeError',
      'a/b TypeError',
      '. TypeError',
      '.. TypeError',
    ]);
    expect(prints('main').at(-1)).toMatch(/^ok \//);
  });

  it('are gone when the run is over', async () => {
    const { prints } = await launch('scratch.ts');
    expect(existsSync(prints('main')[0] ?? '/')).toBe(false);
  });

  it('are gone when the run was ended early', async () => {
    const interrupt = new AbortController();
    const { prints, reason } = await launch('scratch.ts', {
      parameters: { stay: true },
      interrupt: interrupt.signal,
      onEvent: ({ kind, process }) => {
        if (kind === 'sleep' && process === 'main') {
          interrupt.abort();
        }
      },
    });
    expect(reason).toBe('interrupted');
    expect(existsSync(prints('main')[0] ?? '/')).toBe(false);
  });
});

describe('readJson and writeJson', () => {
  it('tell what was read and written, by the file’s name', async () => {
    const { events } = await launch('scratch.ts');
    const told = events.flatMap((event) =>
      event.kind === 'read' || event.kind === 'write'
        ? [`${event.process} ${event.kind} ${event.object} ${event.value}`]
        : [],
    );
    expect(told).toEqual([
      'main write notes.json {"from":"main"}',
      'child write notes.json {"from":"child"}',
      'child read notes.json {"from":"child"}',
    ]);
  });

  it('never show a reader half of what a writer writes', async () => {
    const { prints, exitcode } = await launch('whole-files.ts', { parameters: { times: turns(50, 2000) } });
    expect(prints()).toEqual(['0 1 2']);
    expect(exitcode).toBe(0);
  });

  it('write nothing that could not be read again', () => {
    const value = { name: 'é' };
    const { length } = Buffer.from(`${JSON.stringify(value)}\n`);
    expect(toReadable(value, length)).toBe(JSON.stringify(value));
    expect(() => toReadable(value, length - 1)).toThrow(/more than the \d+ bytes.*several files/);
    const tooLong = {
      toJSON() {
        throw new RangeError('Invalid string length'); // what JSON.stringify throws from 512 MiB on
      },
    };
    expect(() => toReadable(tooLong)).toThrow(/more than the 536870888 bytes/);
    expect(() => toReadable(undefined)).toThrow(TypeError);
  });
});
