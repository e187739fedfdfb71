/** What `doctor` finds out, one entry a check: the facts its words are made from. */

import type { Obstacle } from './obstacle.js';
import type { Room } from './room.js';

/** missing: something essential is, lessons cannot run. limited: they run, and show less or need smaller numbers. */
export type Status = 'ok' | 'limited' | 'missing';

export interface DoctorData {
  /** `container`: what kind ("docker"), or null. */
  readonly system: Readonly<{ platform: string; arch: string; container: string | null; wsl: boolean }>;
  /** `obstacle`: what keeps it from running lessons. */
  readonly node: Readonly<{ version: string; least: number; obstacle: Obstacle | null }>;
  /** Whether koffi loads; `error`: why not. */
  readonly native: Readonly<{ error: string | null }>;
  /** Where the state of processes is read; null: nowhere. */
  readonly table: Readonly<{ source: '/proc' | 'ps' | null }>;
  /** A lock handed from one process to another, through shared memory. Untried: something above is missing. `error`: why it failed. */
  readonly handover: Readonly<{ outcome: 'done' | 'failed' | 'untried'; error: string | null }>;
  /** Room for processes: each limit that could be read, and how many processes of Node the tightest leaves. */
  readonly processes: Readonly<{
    limits: readonly Room[];
    room: number | null;
    /** The limit that leaves the least. */
    tightest: Room['limit'] | null;
    /** How many the largest lesson starts. */
    needed: number;
  }>;
  /** Files one process may have open; null: unknown. */
  readonly files: Readonly<{ most: number | null; needed: number }>;
  readonly scratch: Readonly<{ folder: string; error: string | null }>;
  /** Who adopted a process whose parent had ended; null where it could not be tried. */
  readonly adopter: Readonly<{ pid: number; command: string }> | Readonly<{ pid: null; error: string }>;
  /** Whether the adopter collected it once it had ended; `seconds`: after how long, or how long was waited in vain. */
  readonly collecting: Readonly<{ outcome: 'collected' | 'zombie' | 'untried'; seconds: number }>;
  readonly width: Readonly<{ columns: number; terminal: boolean }>;
  readonly colors: Readonly<{ level: number; because: 'NO_COLOR' | 'no-color' | 'pipe' | 'terminal' }>;
  readonly unicode: Readonly<{ unicode: boolean; because: string }>;
  readonly language: Readonly<{ locale: string | null }>;
  /** Variables that make every start of Node slower. */
  readonly start: Readonly<{ variables: readonly string[] }>;
}

export type CheckId = keyof DoctorData;

/** One finding of the doctor. */
export type Check = {
  readonly [Id in CheckId]: Readonly<{ id: Id; status: Status; data: DoctorData[Id] }>;
}[CheckId];
