import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNohup } from '../../../src/cli/terminal/signals.js';

describe('nohup', () => {
  let root: string;
  beforeEach(() => {
    root = `${mkdtempSync(join(tmpdir(), 'signals-'))}/`;
    mkdirSync(`${root}proc/self/fdinfo`, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    ['nothing that shows', {}, null, false],
    ['what the shell noted', { _: '/usr/bin/nohup' }, null, true],
    ['another program of that kind', { _: '/usr/bin/nohup-not' }, null, false],
    ['a standard input to write to', {}, '0100001', true],
    ['one to read from', {}, '0100000', false],
    ['a terminal, for both', {}, '0100002', false],
  ])('%s', (_, env, flags, known) => {
    if (flags !== null)
      writeFileSync(`${root}proc/self/fdinfo/0`, `pos:\t0\nflags:\t${flags}\nmnt_id:\t15\n`);
    expect(isNohup(env, root)).toBe(known);
  });
});
