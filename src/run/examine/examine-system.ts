/** Everything `doctor` tells of the system: read where it can be read, tried where only trying tells. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check, CheckId, DoctorData, Status } from '../../os/machine/examination.js';
import { findObstacle } from '../../os/machine/obstacle.js';
import { roomsForProcesses, tightestRoom } from '../../os/machine/room.js';
import { isWsl, lookUp, readOwnLimits, recogniseContainer } from '../../os/machine/system-facts.js';
import { nativeAddonPath } from '../../os/native.js';
import { nameScratchFolder, removeScratchFolder } from '../clean-up/scratch.js';
import { tryHandover } from './handover-trial.js';
import { tryOrphan } from './orphan-trial.js';

/** What the caller knows: about its terminal, and how many processes the largest lesson starts. */
export interface SystemAround extends Pick<DoctorData, 'width' | 'colors' | 'unicode' | 'language'> {
  readonly needed: number;
}

/** All checks, in the order in which they are told; takes a few seconds. Never throws for what is missing. */
export async function examineSystem(around: SystemAround): Promise<Check[]> {
  const obstacle = findObstacle();
  const native = examineNative();
  const table = { source: examineTable() };
  const [orphan, handover] = await Promise.all([
    tryOrphan(),
    native.error === null && obstacle === null
      ? tryHandover()
      : ({ outcome: 'untried', error: null } as const satisfies DoctorData['handover']),
  ]);
  const { needed, width, colors, unicode, language } = around;
  const { platform, arch, version, env } = process;
  const data: DoctorData = {
    system: { platform, arch, container: recogniseContainer(), wsl: isWsl() },
    node: { version, least: 20, obstacle },
    native,
    table,
    handover,
    processes: examineProcesses(needed),
    files: { most: readOwnLimits().files, needed: needed + FILES_BESIDES },
    scratch: examineScratch(),
    ...orphan,
    width,
    colors,
    unicode,
    language,
    start: { variables: SLOW_STARTERS.filter((name) => env[name]) },
  };
  return judge(data);
}

/** What each finding means for the lessons. */
export function judge(data: DoctorData): Check[] {
  return (Object.keys(JUDGES) as CheckId[]).map(
    <Id extends CheckId>(id: Id) =>
      ({ id, status: JUDGES[id](data[id]), data: data[id] }) as unknown as Check,
  );
}

const SLOW_STARTERS = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_V8_COVERAGE', 'NODE_DEBUG'];
/** With fewer, not even main, two children and the tool fit. */
const FEWEST_PROCESSES = 4;
const FEWEST_FILES = 64;
/** What main has open besides one file for each child. */
const FILES_BESIDES = 40;

const okIf = (good: boolean, otherwise: Status): Status => (good ? 'ok' : otherwise);

function scale(value: number | null, least: number, enough: number): Status {
  if (value === null || value >= enough) return 'ok';
  return value < least ? 'missing' : 'limited';
}

const JUDGES: { readonly [Id in CheckId]: (data: DoctorData[Id]) => Status } = {
  system: ({ platform }) => okIf(platform === 'linux' || platform === 'darwin', 'missing'),
  node: ({ version, least, obstacle }) =>
    okIf(obstacle === null && Number.parseInt(version.slice(1), 10) >= least, 'missing'),
  native: ({ error }) => okIf(error === null, 'missing'),
  table: ({ source }) => okIf(source !== null, 'missing'),
  handover: ({ outcome }) => okIf(outcome === 'done', 'missing'),
  processes: ({ room, needed }) => scale(room, FEWEST_PROCESSES, needed),
  files: ({ most, needed }) => scale(most, FEWEST_FILES, needed),
  scratch: ({ error }) => okIf(error === null, 'missing'),
  adopter: ({ pid }) => okIf(pid !== null, 'limited'),
  collecting: ({ outcome }) => okIf(outcome === 'collected', 'limited'),
  width: ({ columns, terminal }) => okIf(terminal && columns >= 80, 'limited'),
  colors: ({ level }) => okIf(level > 0, 'limited'),
  unicode: ({ unicode }) => okIf(unicode, 'limited'),
  language: () => 'ok',
  start: ({ variables }) => okIf(variables.length === 0, 'limited'),
};

function examineNative(): DoctorData['native'] {
  try {
    nativeAddonPath();
    return { error: null };
  } catch (error) {
    const { message, cause } = error as Error;
    return { error: (cause instanceof Error ? cause.message : message).split('\n', 1)[0] ?? message };
  }
}

function examineTable(): DoctorData['table']['source'] {
  if (lookUp(process.pid)?.ppid !== process.ppid) return null;
  return process.platform === 'darwin' ? 'ps' : '/proc';
}

/** Files are a check of their own. */
function examineProcesses(needed: number): DoctorData['processes'] {
  const limits = roomsForProcesses().filter(({ limit }) => limit !== 'ulimit -n');
  const tightest = tightestRoom(limits);
  return { limits, room: tightest?.room ?? null, tightest: tightest?.limit ?? null, needed };
}

function examineScratch(): DoctorData['scratch'] {
  const folder = nameScratchFolder();
  const file = join(folder, 'tried.txt');
  try {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(file, 'written');
    const read = readFileSync(file, 'utf8');
    return { folder: tmpdir(), error: read === 'written' ? null : 'what was written cannot be read again' };
  } catch (error) {
    return { folder: tmpdir(), error: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    removeScratchFolder(folder);
  }
}
