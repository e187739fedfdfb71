import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLog } from '../../src/kept/find.js';
import { keepRun } from '../../src/kept/keep.js';
import { decodeLogFile, readLogFile } from '../../src/kept/read.js';
import { encodeEvent } from '../../src/trace/log/encode.js';
import { log } from '../helpers/log.js';

const events = log('1 main start\n2 main exit 0\n3 observer end finished');
const text = events.map(encodeEvent).join('');

let folder = '';
let env: Readonly<Record<string, string>> = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
  env = { XDG_STATE_HOME: join(folder, 'state') };
  for (const day of [1, 2]) keepRun(events, env, new Date(Date.UTC(2026, 0, day)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const code = (expected: string, detail?: string) =>
  expect.objectContaining({
    name: 'LogFileError',
    code: expected,
    ...(detail === undefined ? {} : { detail }),
  });

describe('findLog', () => {
  it('the last run without a word, the one before by its number, all else is a path', () => {
    expect(findLog(undefined, env).kept).toMatchObject({ number: 1, kept: new Date(Date.UTC(2026, 0, 2)) });
    expect(findLog('2', env).kept).toMatchObject({ number: 2, kept: new Date(Date.UTC(2026, 0, 1)) });
    expect(findLog('./2', env)).toEqual({ path: './2', kept: null });
  });

  it('says what there is instead', () => {
    expect(() => findLog('3', env)).toThrow(code('NO_SUCH_RUN', '2'));
    expect(() => findLog('0', env)).toThrow(code('NO_SUCH_RUN'));
    expect(() => findLog(undefined, { XDG_STATE_HOME: join(folder, 'none') })).toThrow(code('NO_RUNS'));
  });
});

describe('reading a log', () => {
  const place = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const read = (path: string) => decodeLogFile(path, readLogFile(path), 1000);

  it('gives its events', () => {
    expect(read(place('log', text)).events).toEqual(events);
  });

  it.each<[string, () => string, string]>([
    ['nothing there', () => join(folder, 'nothing'), 'LOG_NOT_FOUND'],
    ['a file for a folder', () => join(place('file', 'x'), 'log'), 'LOG_NOT_FOUND'],
    ['a folder', () => folder, 'LOG_FOLDER'],
    ['a device', () => '/dev/null', 'LOG_NOT_A_FILE'],
    ['an empty file', () => place('empty', ''), 'LOG_EMPTY'],
    ['half a first line', () => place('half', text.slice(0, 30)), 'LOG_BEGINNING'],
    ['a text', () => place('text', 'hello\n'), 'LOG_FORMAT'],
    ['a picture', () => place('picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), 'LOG_FORMAT'],
    ['a damaged line', () => place('damaged', text.replace('"start"', '"start')), 'LOG_DAMAGED'],
    ['a later format', () => place('later', text.replace('"version":1', '"version":2')), 'LOG_VERSION'],
    [
      'a huge file',
      () => {
        const path = place('huge', text);
        truncateSync(path, 300_000_000); // a hole: it takes no room
        return path;
      },
      'LOG_TOO_LARGE',
    ],
  ])('%s is told from a log', (_, path, expected) => {
    expect(() => read(path())).toThrow(code(expected));
  });

  it('names the damaged line', () => {
    expect(() => read(place('damaged', text.replace('"exit"', 'exit')))).toThrow(code('LOG_DAMAGED', '3'));
  });

  it('is not held up by a named pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(() => read(join(folder, 'pipe'))).toThrow(code('LOG_NOT_A_FILE'));
  });
});
