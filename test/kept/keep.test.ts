import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BYTES_OF_RUN } from '../../src/kept/bound.js';
import { keepRun } from '../../src/kept/keep.js';
import { listKept } from '../../src/kept/list.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { decodeLog } from '../../src/trace/log/decode.js';
import { log } from '../helpers/log.js';

const events = log('1 main start\n2 main exit 0\n3 observer end finished\n3 observer verdict overlap');
const isRoot = process.getuid?.() === 0;

let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kept-'));
  folder = join(home, 'state/concur-lesson/runs');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const env = () => ({ XDG_STATE_HOME: join(home, 'state') });
const keep = (at = 0, what: readonly TraceEvent[] = events) =>
  keepRun(what, env(), new Date(Date.UTC(2026, 0, 1) + at));

describe('keepRun', () => {
  it('keeps the log as it is, where only its owner can read it', () => {
    expect(keep()).toBeNull();
    const [kept] = listKept(folder);
    expect(decodeLog(readFileSync(kept?.path ?? '', 'utf8'))).toEqual(events);
    expect(kept).toMatchObject({ number: 1, kept: new Date(Date.UTC(2026, 0, 1)) });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(kept?.path ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('below the home folder where nothing else is said', () => {
    expect(keepRun(events, { HOME: home, XDG_STATE_HOME: 'relative' }, new Date())).toBeNull();
    expect(listKept(join(home, '.local/state/concur-lesson/runs'))).toHaveLength(1);
  });

  it('numbers from the last: 20 of them', () => {
    for (let run = 0; run < 23; run += 1) keep(run);
    const kept = listKept(folder);
    expect(kept.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(kept.map(({ kept: when }) => when.getTime() - Date.UTC(2026, 0, 1))).toEqual(
      Array.from({ length: 20 }, (_, index) => 22 - index),
    );
  });

  it('two of one moment do not take each other’s place', () => {
    keep();
    keep();
    expect(listKept(folder)).toHaveLength(2);
  });

  it('the last run is the last one, though the clock was put back before it', () => {
    for (let run = 0; run < 20; run += 1) keep(run);
    const other = log('1 main start\n2 main exit 1\n3 observer end failed');
    expect(keep(-3_600_000, other)).toBeNull();
    const kept = listKept(folder);
    expect(kept).toHaveLength(20);
    expect(decodeLog(readFileSync(kept[0]?.path ?? '', 'utf8'))).toEqual(other);
  });

  it('of a run that is too long its beginning', () => {
    const long = [...events.slice(0, 2), ...Array.from({ length: 30 }, (_, index) => printed(index + 2))];
    expect(keep(0, long)).toBeNull();
    const [kept] = listKept(folder);
    expect(kept?.bytes).toBeLessThanOrEqual(MOST_BYTES_OF_RUN);
    expect(kept?.bytes).toBeGreaterThan(MOST_BYTES_OF_RUN * 0.9);
    expect(decodeLog(readFileSync(kept?.path ?? '', 'utf8'))).toEqual(long.slice(0, 21));
  });

  it('leaves what is not its own alone, and takes away what killed runs left', () => {
    keep();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const drafts = ['2026-01-01T000000.000Z-a.ndjson.b.part', '2026-01-01T000000.000Z-a.ndjson.c.part'];
    for (const draft of drafts) writeFileSync(join(folder, draft), '{');
    utimesSync(join(folder, drafts[0] ?? ''), 0, 0);
    utimesSync(join(folder, drafts[1] ?? ''), new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 0, 1)));
    keep(1000);
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.ndjson'))
        .sort(),
    ).toEqual([drafts[1], 'notes.txt']);
  });

  it('an empty file in the folder is no run', () => {
    keep();
    writeFileSync(join(folder, '2026-01-02T000000.000Z-a.ndjson'), '');
    expect(listKept(folder)).toHaveLength(1);
  });

  it.each([
    [
      'a file is in the way of the folder',
      () => writeFileSync(join(home, 'state'), ''),
      /^(ENOTDIR|EEXIST)$/,
    ],
    [
      'a file is in the place of the folder',
      () => {
        mkdirSync(dirname(folder), { recursive: true });
        writeFileSync(folder, '');
      },
      /^ENOTDIR$/,
    ],
  ])('says what is in the way where %s', (_, prepare, code) => {
    prepare();
    expect(keep()).toEqual({ folder, code: expect.stringMatching(code) });
  });

  it.skipIf(isRoot)('says so where nothing may be written', () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o500);
    expect(keep()).toEqual({ folder, code: 'EACCES' });
    chmodSync(folder, 0o700);
  });

  it.runIf(process.platform === 'linux')(
    'says so where the disk refuses, and leaves nothing half written',
    () => {
      expect(keepRun(events, { XDG_STATE_HOME: '/proc/1/nothing' }, new Date())).toMatchObject({
        code: expect.stringMatching(/^E/),
      });
    },
  );

  it('an error of ours is no trouble of the system', () => {
    const circle: Record<string, unknown> = { ...events[0] };
    circle['self'] = circle;
    expect(() => keep(0, [circle as unknown as TraceEvent])).toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** An event of about a megabyte. */
function printed(seq: number): TraceEvent {
  return { seq, t: seq, process: 'main', pid: 7, kind: 'print', text: 'x'.repeat(1e6) };
}
