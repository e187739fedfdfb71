/** What the operating system refused, as an error that says which call, why, and what to do. */
import { getSystemErrorName } from 'node:util';

/** A failed system call or a missing facility (Python: OSError). `code` is the errno's name ("EAGAIN") or a code of ours. */
export class OsError extends Error {
  override readonly name = 'OsError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The name of an errno value, "EAGAIN" for 11 on Linux. */
export function errnoName(errno: number): string {
  const name = getSystemErrorName(-errno);
  return /^E[A-Z0-9]+$/.test(name) ? name : `errno ${errno}`;
}

/** An OsError for a call that failed with `errno`, with a remedy where one is known. */
export function callFailed(call: string, errno: number): OsError {
  const code = errnoName(errno);
  const remedy = REMEDIES[code];
  return new OsError(code, `${call} failed: ${code}${remedy ? `. ${remedy}` : ''}`);
}

/**
 * Whether a write failed because nobody can read any more. A socket says ECONNRESET to a writer that slept while its peer
 * closed with something unread, and EPIPE to everybody else (unix(7)).
 */
export function isPeerGone(error: unknown): boolean {
  return error instanceof OsError && (error.code === 'EPIPE' || error.code === 'ECONNRESET');
}

const REMEDIES: Readonly<Record<string, string>> = {
  EAGAIN:
    'The limit on processes is reached: use fewer processes, or raise it (`ulimit -u`, the container’s pids limit)',
  ENOMEM: 'The system is out of memory: use fewer processes',
  EMFILE: 'This process has too many open files: use fewer processes, or raise the limit (`ulimit -n`)',
  ENFILE: 'The system has too many open files: close other programs',
};
