import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireRecordPlace, writeRecord } from '../../src/kept/record.js';
import { encodeEvent } from '../../src/trace/log/encode.js';
import { log } from '../helpers/log.js';

const events = log('1 main start\n2 main exit 0\n3 observer end finished');
const text = events.map(encodeEvent).join('');
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('writeRecord', () => {
  it('writes the log, and nothing beside it', () => {
    writeRecord(at('run.ndjson'), events);
    expect(readFileSync(at('run.ndjson'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['run.ndjson']);
  });

  it('takes the place of an older log, or of an empty file, also behind a link', () => {
    writeFileSync(at('real.ndjson'), `${text}{"seq":3}\n`);
    symlinkSync(at('real.ndjson'), at('link.ndjson'));
    writeRecord(at('link.ndjson'), events);
    expect(readFileSync(at('real.ndjson'), 'utf8')).toBe(text);
    writeFileSync(at('empty'), '');
    writeRecord(at('empty'), events);
    expect(readFileSync(at('empty'), 'utf8')).toBe(text);
  });
});

it('leaves an older log the access it had', () => {
  writeFileSync(at('run.ndjson'), text);
  chmodSync(at('run.ndjson'), 0o640);
  writeRecord(at('run.ndjson'), events);
  expect((statSync(at('run.ndjson')).mode & 0o777).toString(8)).toBe('640');
  chmodSync(at('run.ndjson'), 0o666); // more than the umask would let a new file have
  writeRecord(at('run.ndjson'), events);
  expect((statSync(at('run.ndjson')).mode & 0o777).toString(8)).toBe('666');
});

describe('requireRecordPlace', () => {
  it.each<[string, () => string, string]>([
    ['a folder', () => folder, 'RECORD_FOLDER'],
    ['a folder that is not there', () => at('no/run.ndjson'), 'RECORD_NO_FOLDER'],
    ['a device', () => '/dev/null', 'RECORD_NOT_A_FILE'],
    [
      'a file that is no log',
      () => {
        writeFileSync(at('thesis.txt'), 'years of work');
        return at('thesis.txt');
      },
      'RECORD_NOT_A_LOG',
    ],
  ])('refuses %s', (_, path, code) => {
    const place = path();
    expect(() => requireRecordPlace(place)).toThrow(expect.objectContaining({ name: 'RecordError', code }));
    expect(() => writeRecord(place, events)).toThrow(expect.objectContaining({ code }));
    if (existsSync(at('thesis.txt'))) expect(readFileSync(at('thesis.txt'), 'utf8')).toBe('years of work');
  });

  it.skipIf(isRoot)('refuses a folder that cannot be written', () => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    expect(() => requireRecordPlace(at('locked/run.ndjson'))).toThrow(
      expect.objectContaining({ code: 'RECORD_UNWRITABLE', detail: 'EACCES' }),
    );
  });
});
