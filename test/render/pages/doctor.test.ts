import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, DoctorData } from '../../../src/os/machine/examination.js';
import { renderDoctor, wordsOf } from '../../../src/render/pages/doctor.js';
import type { View } from '../../../src/render/style/view.js';
import { judge } from '../../../src/run/examine/examine-system.js';
import { view, widest, withoutColor } from '../screen.js';

const healthy: DoctorData = {
  system: { platform: 'linux', arch: 'x64', container: null, wsl: false },
  node: { version: 'v22.4.0', least: 20, obstacle: null },
  native: { error: null },
  table: { source: '/proc' },
  handover: { outcome: 'done', error: null },
  processes: {
    limits: [{ limit: 'pid_max', most: 32_768, inUse: 180, room: 4655 }],
    room: 4655,
    tightest: 'pid_max',
    needed: 101,
  },
  files: { most: 1024, needed: 252 },
  scratch: { folder: '/tmp', error: null },
  adopter: { pid: 1, command: 'systemd' },
  collecting: { outcome: 'collected', seconds: 0 },
  width: { columns: 80, terminal: true },
  colors: { level: 2, because: 'terminal' },
  unicode: { unicode: true, because: '' },
  language: { locale: 'en_US.UTF-8' },
  start: { variables: [] },
};

/** Everything is wrong here. */
const ill: DoctorData = {
  system: { platform: 'win32', arch: 'x64', container: 'docker', wsl: true },
  node: { version: 'v18.1.0', least: 20, obstacle: null },
  native: { error: "Cannot find module 'koffi'" },
  table: { source: null },
  handover: { outcome: 'untried', error: null },
  processes: {
    limits: [{ limit: 'pids.max', most: 20, inUse: 6, room: 2 }],
    room: 2,
    tightest: 'pids.max',
    needed: 101,
  },
  files: { most: 32, needed: 252 },
  scratch: { folder: '/nowhere', error: 'ENOENT' },
  adopter: { pid: null, error: 'spawn /bin/sh ENOENT' },
  collecting: { outcome: 'untried', seconds: 0 },
  width: { columns: 40, terminal: true },
  colors: { level: 0, because: 'NO_COLOR' },
  unicode: { unicode: false, because: 'TERM=linux' },
  language: { locale: null },
  start: { variables: ['NODE_EXTRA_CA_CERTS'] },
};

const statuses = (data: DoctorData) => judge(data).map(({ status }) => status);

describe('judge', () => {
  it('finds nothing on a healthy system, and everything on one that is not', () => {
    expect(new Set(statuses(healthy))).toEqual(new Set(['ok']));
    const well = judge(ill).filter(({ status }) => status === 'ok');
    expect(well.map(({ id }) => id)).toEqual(['language']);
  });

  it.each<[what: string, change: Partial<DoctorData>, status: Check['status']]>([
    ['too little room', { processes: { limits: [], room: 3, tightest: 'memory', needed: 101 } }, 'missing'],
    [
      'room for small lessons',
      { processes: { limits: [], room: 100, tightest: 'ulimit -u', needed: 101 } },
      'limited',
    ],
    ['no limit known', { processes: { limits: [], room: null, tightest: null, needed: 101 } }, 'ok'],
    ['Bun', { node: { version: 'v24.0.0', least: 20, obstacle: 'bun' } }, 'missing'],
    ['few files', { files: { most: 251, needed: 252 } }, 'limited'],
    ['a lock that failed', { handover: { outcome: 'failed', error: 'EPERM' } }, 'missing'],
    ['an adopter that does not collect', { collecting: { outcome: 'zombie', seconds: 3 } }, 'limited'],
    ['a narrow window', { width: { columns: 79, terminal: true } }, 'limited'],
  ])('%s: %o is %s', (_, change, status) => {
    const [id] = Object.keys(change);
    expect(judge({ ...healthy, ...change }).find((check) => check.id === id)?.status).toBe(status);
  });
});

describe('renderDoctor', () => {
  it('tells a line a check', () => {
    expect(`\n${renderDoctor(judge(healthy), view())}`).toMatchInlineSnapshot(`
      "
      What this system can show

      To run lessons
      ✔ ok       System           linux on x64
      ✔ ok       Node             v22.4.0
      ✔ ok       Native library   koffi loads: programs can call the kernel
      ✔ ok       Process table    read from /proc
      ✔ ok       Locks            tried: one process slept until another handed it a
                                  lock in shared memory
      ✔ ok       Processes        room for about 4655 more; the largest lesson needs
                                  101; pid_max 32768 (180 in use)
      ✔ ok       Open files       1024 in one process
      ✔ ok       Temporary files  can be written in /tmp
      ✔ ok       Start            nothing that slows it down

      What lessons can show
      ✔ ok       Orphans          tried: systemd (pid 1) adopted a process whose
                                  parent had ended
      ✔ ok       Zombies          tried: its new parent collected the orphan at once
                                  after its end

      Where you read it
      ✔ ok       Width            80 columns
      ✔ ok       Colours          256 colours
      ✔ ok       Characters       Unicode: ─ █ ✔
      ✔ ok       Language         English (the locale is en_US.UTF-8); --lang zh for
                                  Chinese

      Every lesson can run.
      "
    `);
  });

  it('tells what to do about each that is not ok, in both languages', () => {
    expect(`\n${renderDoctor(judge(ill), view({ columns: 100 }))}`).toMatchInlineSnapshot(`
      "
      What this system can show

      To run lessons
      ✘ missing  System           win32 on x64, in WSL, in a container (docker)
                                  → Linux or macOS is needed. On Windows, use WSL:
                                  https://learn.microsoft.com/windows/wsl/install
      ✘ missing  Node             v18.1.0
                                  → Node 20 or newer is needed: https://nodejs.org
      ✘ missing  Native library   koffi does not load: Cannot find module 'koffi'
                                  → Without it no lesson runs. Reinstall with optional dependencies: npm
                                  install --include=optional concur-lesson
      ✘ missing  Process table    neither /proc nor ps can be read
                                  → Lessons show what the kernel says of their processes. Mount /proc (in
                                  a container: do not hide it).
      ✘ missing  Locks            not tried: see above
                                  → First put right what is missing above.
      ✘ missing  Processes        room for about 2 more; the largest lesson needs 101; pids.max 20 (6 in
                                  use)
                                  → Start fewer: run phone-rush --buyers 1. Or raise what leaves the
                                  least: pids.max of the control group (docker run --pids-limit).
      ✘ missing  Open files       32 in one process
                                  → The largest lesson needs about 252. Raise it: ulimit -n 504
      ✘ missing  Temporary files  not in /nowhere: ENOENT
                                  → Lessons that use a file need a place for it. Name a folder that can be
                                  written: TMPDIR=/some/folder
      ! limited  Start            NODE_EXTRA_CA_CERTS: every start of Node takes longer
                                  → The processes of a lesson are started without it. For the tool itself:
                                  env -u NODE_EXTRA_CA_CERTS concur-lesson …

      What lessons can show
      ! limited  Orphans          not tried: spawn /bin/sh ENOENT
                                  → orphan and zombie run, but cannot name who adopts.
      ! limited  Zombies          not tried: there was no orphan to try it with
                                  → The lessons on zombies run; what becomes of an orphan is told only
                                  where it is seen.

      Where you read it
      ! limited  Width            40 columns
                                  → Charts are easier to read from 80 columns on: make the window wider or
                                  the letters smaller.
      ! limited  Colours          none; words and signs say the same
                                  → NO_COLOR is set: take it away if you want colours.
      ! limited  Characters       ASCII only
                                  → TERM=linux says so. If it shows more: TERM=xterm-256color
                                  LC_ALL=C.UTF-8
      ✔ ok       Language         English; --lang zh for Chinese

      Lessons cannot run here yet: see what is missing.
      "
    `);
    for (const check of judge(ill).filter(({ status }) => status !== 'ok')) {
      const [en, zh] = [wordsOf(check, 'en'), wordsOf(check, 'zh')];
      expect(en.advice).toMatch(/\w{3}/);
      expect(en.text + en.advice).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh.advice).toMatch(/[\u4e00-\u9fff]{2}/);
      expect(en.text + zh.text).not.toMatch(/undefined|null/);
    }
  });

  it('says in words what it says in colour', () => {
    const colored = renderDoctor(judge(ill), view({ color: 1 }));
    expect(colored).not.toBe(withoutColor(colored));
    expect(withoutColor(colored)).toBe(renderDoctor(judge(ill), view()));
  });

  it('is ASCII where it has to be', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    expect(renderDoctor(judge(ill), view({ unicode: false }))).toMatch(/^[\x00-\x7f]+$/);
  });

  it('is never wider than the terminal', () => {
    const place = fc.record({
      columns: fc.integer({ min: 20, max: 130 }),
      language: fc.constantFrom('en', 'zh'),
      unicode: fc.boolean(),
    });
    fc.assert(
      fc.property(place, fc.constantFrom(healthy, ill), (changes, data) => {
        const at = view(changes as Partial<View>);
        expect(widest(renderDoctor(judge(data), at))).toBeLessThanOrEqual(at.columns);
      }),
    );
  });
});
