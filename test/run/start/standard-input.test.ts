/** What a program finds as its standard input: main what it was given, everybody else nothing. */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

const path = join(tmpdir(), `concur-lesson-input-${process.pid}.txt`);
beforeAll(() => writeFileSync(path, 'one\ntwo\n'));
afterAll(() => rmSync(path));

describe.each(['whole', 'data', 'lines'])('main, which reads it by "%s",', (way) => {
  it('gets a file, and its child nothing', async () => {
    const input = openSync(path, 'r');
    const { prints, reason } = await launch('standard-input.ts', { input, parameters: { way } });
    closeSync(input);
    expect({ reason, main: prints('main'), child: prints('child') }).toEqual({
      reason: 'finished',
      main: ['one+two'],
      child: ['child: ""'],
    });
  });

  it('finds nothing where nobody gave it any', async () => {
    const { prints, reason } = await launch('standard-input.ts', { parameters: { way } });
    expect({ reason, main: prints('main').join('') }).toEqual({ reason: 'finished', main: '' });
  });
});

it('takes no number from what children are given', async () => {
  const input = openSync(path, 'r');
  const { prints } = await launch('pipe-first.ts', { input });
  closeSync(input);
  expect(prints()).toEqual(['hello', '0']);
});
