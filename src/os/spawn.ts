/** Starting and collecting processes: posix_spawn(3), waitpid(2), _exit(2), without libuv, so nobody reaps behind our back. */
import { ECHILD, EINTR } from './errno.js';
import { callFailed } from './errors.js';
import { bind, lastErrno } from './native.js';

export interface SpawnRequest {
  readonly file: string;
  /** argv, the program's own name first. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Descriptors the new process gets, each [its number there, its number here]. All others are closed on exec. */
  readonly fds: readonly (readonly [target: number, source: number])[];
}

const FILE_ACTIONS_BYTES = 512; // glibc needs 80, musl 24, macOS one pointer

const posixSpawn = bind<
  (
    pid: Int32Array,
    path: string,
    actions: Buffer,
    attributes: null,
    argv: StringArray,
    envp: StringArray,
  ) => number
>('int posix_spawn(void *, const char *, void *, void *, const char **, const char **)');
const initActions = bind<(actions: Buffer) => number>('int posix_spawn_file_actions_init(void *)');
const addDup2 = bind<(actions: Buffer, from: number, to: number) => number>(
  'int posix_spawn_file_actions_adddup2(void *, int, int)',
);
const addInherit = bind<(actions: Buffer, fd: number) => number>(
  'int posix_spawn_file_actions_addinherit_np(void *, int)',
);
const destroyActions = bind<(actions: Buffer) => number>('int posix_spawn_file_actions_destroy(void *)');
const waitpidRaw = bind<(pid: number, status: Int32Array, options: number) => number>(
  'int waitpid(int, void *, int)',
);

type StringArray = readonly (string | null)[];

/** Starts a process in this process's group and returns its pid. Throws OsError (EAGAIN: too many processes). */
export function spawnProcess({ file, args, env, fds }: SpawnRequest): number {
  const actions = Buffer.alloc(FILE_ACTIONS_BYTES);
  initActions(actions);
  try {
    for (const [target, source] of inSafeOrder(fds)) {
      // dup2 onto itself clears close-on-exec on Linux (glibc 2.29, musl); macOS has a call of its own for that
      if (target === source && process.platform === 'darwin') addInherit(actions, target);
      else addDup2(actions, source, target);
    }
    const pid = new Int32Array(1);
    const environment = Object.entries(env).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${value}`],
    );
    const errno = posixSpawn(pid, file, actions, null, [...args, null], [...environment, null]);
    if (errno !== 0) throw callFailed('Starting a process', errno);
    return pid[0] as number;
  } finally {
    destroyActions(actions);
  }
}

/**
 * The same hand-overs in an order in which none overwrites a source that is still needed. Descriptors that would have to
 * swap places cannot be ordered; nobody needs that, so it is refused.
 */
function inSafeOrder(fds: SpawnRequest['fds']): SpawnRequest['fds'] {
  const left = [...fds];
  const ordered: (readonly [number, number])[] = [];
  while (left.length > 0) {
    const safe = left.findIndex(
      ([target], index) => !left.some(([, source], other) => other !== index && source === target),
    );
    if (safe < 0) throw new RangeError('descriptors cannot swap places on their way to a new process');
    ordered.push(...left.splice(safe, 1));
  }
  return ordered;
}

const WNOHANG = 1;

/**
 * Collects the child `pid` (waitpid(2)): its exit code, or -N if signal N ended it, as Python counts.
 * With `block` it sleeps in the kernel until the child ends; without, null means it has not ended.
 * A child that is already collected, or not ours, gives null too.
 */
export function collect(pid: number, block: boolean): number | null {
  const status = new Int32Array(1);
  for (;;) {
    const result = waitpidRaw(pid, status, block ? 0 : WNOHANG);
    if (result === pid) return decodeStatus(status[0] as number);
    if (result === 0) return null;
    const errno = lastErrno();
    if (errno === ECHILD) return null;
    if (errno !== EINTR) throw callFailed('waitpid', errno);
  }
}

/** A wait status (wait(2)) as Python's exitcode: the code, or -N for signal N. */
export function decodeStatus(status: number): number {
  const signal = status & 0x7f;
  return signal === 0 ? (status >> 8) & 0xff : -signal;
}

/** Ends this process at once, without running anything at exit (_exit(2)), as Python's os._exit does. */
export const exitNow = bind<(code: number) => never>('void _exit(int)');
