/** The words of `doctor` in English. */
import type { Translated } from '../../../i18n/language.js';
import type { CheckId, DoctorData } from '../../../os/machine/examination.js';
import type { Room } from '../../../os/machine/room.js';
import { amount } from '../amount.js';
import { obstacleWords } from '../obstacles.js';

interface CheckWords<Data> {
  readonly name: string;
  /** What was found. */
  readonly tell: (data: Data) => string;
  /** What to do; told where the check is not ok. */
  readonly advise: (data: Data) => string;
}

const none = () => '';

/** What Node says of the native library then. */
export const ADDONS_OFF = /addons is disabled/;

/** What the kernel, or a container around us, says to calls that it does not allow. */
export const FORBIDDEN = /\b(EPERM|EACCES|ENOSYS)\b/;

/** How each limit is raised. */
const RAISE: Readonly<Record<Room['limit'], string>> = {
  'ulimit -u': '`ulimit -u`, as far as the administrator lets you',
  'ulimit -n': '`ulimit -n`',
  'pids.max': 'pids.max of the control group (docker run --pids-limit)',
  pid_max: 'sysctl kernel.pid_max',
  'threads-max': 'sysctl kernel.threads-max',
  'memory.max': 'memory.max of the control group (docker run --memory)',
  memory: 'memory: end other programs',
};

const checks: { readonly [Id in CheckId]: CheckWords<DoctorData[Id]> } = {
  system: {
    name: 'System',
    tell: ({ platform, arch, container, wsl }) =>
      `${platform} on ${arch}${wsl ? ', in WSL' : ''}${container ? `, in a container (${container})` : ''}`,
    advise: () =>
      'Linux or macOS is needed. On Windows, use WSL: https://learn.microsoft.com/windows/wsl/install',
  },
  node: {
    name: 'Node',
    tell: ({ version, obstacle }) =>
      obstacle === null ? version : `${version}. ${obstacleWords.en[obstacle].cause}`,
    advise: ({ least, obstacle }) =>
      obstacle === null
        ? `Node ${least} or newer is needed: https://nodejs.org`
        : obstacleWords.en[obstacle].remedy,
  },
  native: {
    name: 'Native library',
    tell: ({ error }) =>
      error === null ? 'koffi loads: programs can call the kernel' : `koffi does not load: ${error}`,
    advise: ({ error }) =>
      ADDONS_OFF.test(error ?? '')
        ? 'Without it no lesson runs. Node was told to load no addons: run it without --no-addons and --permission.'
        : 'Without it no lesson runs. Reinstall with optional dependencies: npm install --include=optional concur-lesson',
  },
  table: {
    name: 'Process table',
    tell: ({ source }) => (source === null ? 'neither /proc nor ps can be read' : `read from ${source}`),
    advise: ({ source }) =>
      source === null
        ? 'Lessons show what the kernel says of their processes. Mount /proc (in a container: do not hide it).'
        : '',
  },
  handover: {
    name: 'Locks',
    tell: ({ outcome, error }) => {
      if (outcome === 'done')
        return 'tried: one process slept until another handed it a lock in shared memory';
      return outcome === 'untried' ? 'not tried: see above' : `tried, and it failed: ${error}`;
    },
    advise: ({ outcome, error }) =>
      outcome === 'untried'
        ? 'First put right what is missing above.'
        : !FORBIDDEN.test(error ?? '')
          ? 'Lessons cannot do without: put right what the error names.'
          : 'Lessons need memory that processes share (memfd_create, mmap) and futex. A container may forbid them: ask whoever runs it for the default seccomp profile.',
  },
  processes: {
    name: 'Processes',
    tell: ({ limits, room, needed }) =>
      [
        room === null
          ? 'no limit could be read'
          : `room for about ${room} more; the largest lesson needs ${needed}`,
        ...limits.map(
          ({ limit, most, inUse }) =>
            `${limit} ${amount(limit, most)}${inUse === null ? '' : ` (${amount(limit, inUse)} in use)`}`,
        ),
      ].join('; '),
    advise: ({ room, tightest }) =>
      `Start fewer: run phone-rush --buyers ${Math.max(1, (room ?? 1) - 3)}. Or raise what leaves the least: ${tightest === null ? 'the limit' : RAISE[tightest]}.`,
  },
  files: {
    name: 'Open files',
    tell: ({ most }) => (most === null ? 'the limit could not be read' : `${most} in one process`),
    advise: ({ needed }) => `The largest lesson needs about ${needed}. Raise it: ulimit -n ${needed * 2}`,
  },
  scratch: {
    name: 'Temporary files',
    tell: ({ folder, error }) =>
      error === null ? `can be written in ${folder}` : `not in ${folder}: ${error}`,
    advise: () =>
      'Lessons that use a file need a place for it. Name a folder that can be written: TMPDIR=/some/folder',
  },
  adopter: {
    name: 'Orphans',
    tell: (found) =>
      found.pid === null
        ? `not tried: ${found.error}`
        : `tried: ${found.command} (pid ${found.pid}) adopted a process whose parent had ended`,
    advise: () => 'orphan and zombie run, but cannot name who adopts.',
  },
  collecting: {
    name: 'Zombies',
    tell: ({ outcome, seconds }) => {
      if (outcome === 'untried') return 'not tried: there was no orphan to try it with';
      return outcome === 'collected'
        ? `tried: its new parent collected the orphan ${seconds < 0.1 ? 'at once' : `${seconds.toFixed(1)} s`} after its end`
        : `tried: its new parent did not collect the ended orphan within ${seconds.toFixed(0)} s`;
    },
    advise: ({ outcome }) =>
      outcome === 'untried'
        ? 'The lessons on zombies run; what becomes of an orphan is told only where it is seen.'
        : 'Ended orphans stay as zombies here, and the lessons say so. In a container, a first process that collects helps: docker run --init',
  },
  width: {
    name: 'Width',
    tell: ({ columns, terminal }) =>
      terminal ? `${columns} columns` : `no terminal: text is laid out for ${columns} columns`,
    advise: ({ terminal }) =>
      terminal
        ? 'Charts are easier to read from 80 columns on: make the window wider or the letters smaller.'
        : 'Live lanes and menus need a terminal; elsewhere `run` prints a line an event.',
  },
  colors: {
    name: 'Colours',
    tell: ({ level }) =>
      level === 0 ? 'none; words and signs say the same' : `${[2, 16, 256, '16 million'][level]} colours`,
    advise: ({ because }) =>
      ({
        NO_COLOR: 'NO_COLOR is set: take it away if you want colours.',
        'no-color': '--no-color was asked for.',
        pipe: 'Only a terminal gets them; FORCE_COLOR=1 insists.',
        terminal: 'TERM says that this terminal has none. If it has: TERM=xterm-256color',
      })[because],
  },
  unicode: {
    name: 'Characters',
    tell: ({ unicode }) => (unicode ? 'Unicode: ─ █ ✔' : 'ASCII only'),
    advise: ({ because }) =>
      because === '--ascii'
        ? '--ascii was asked for.'
        : `${because} says so. If it shows more: TERM=xterm-256color LC_ALL=C.UTF-8`,
  },
  language: {
    name: 'Language',
    tell: ({ locale }) => `English${locale ? ` (the locale is ${locale})` : ''}; --lang zh for Chinese`,
    advise: none,
  },
  start: {
    name: 'Start',
    tell: ({ variables }) =>
      variables.length === 0
        ? 'nothing that slows it down'
        : `${variables.join(', ')}: every start of Node takes longer`,
    advise: ({ variables }) =>
      `The processes of a lesson are started without it. For the tool itself: env ${variables.map((name) => `-u ${name}`).join(' ')} concur-lesson …`,
  },
};

export const doctorEn = {
  title: 'What this system can show',
  groups: { run: 'To run lessons', see: 'What lessons can show', terminal: 'Where you read it' },
  statuses: { ok: 'ok', limited: 'limited', missing: 'missing' },
  checks,
  summary: (missing: number, limited: number) => {
    if (missing > 0) return 'Lessons cannot run here yet: see what is missing.';
    return limited > 0 ? 'Every lesson can run; some things are limited.' : 'Every lesson can run.';
  },
  working: 'Orphaning a process, and watching what becomes of it',
};

export type DoctorWords = Translated<typeof doctorEn>;
