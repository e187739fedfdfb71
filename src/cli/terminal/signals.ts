/** Which signals ask us to end, and dying of one. */
import { closeSync, openSync, readSync } from 'node:fs';
import { constants } from 'node:os';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Those that ask us to end: not SIGHUP where `nohup` took it away. */
export function heededSignals(): readonly NodeJS.Signals[] {
  return isNohup() ? ENDING_SIGNALS.filter((signal) => signal !== 'SIGHUP') : ENDING_SIGNALS;
}

/** Ends us by `signal`, as whoever waits for us will see. The first process of a container cannot die of a signal: its exit code tells it. */
export function dieOf(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
  if (process.pid === 1) process.exit(128 + constants.signals[signal]);
}

/**
 * What signals do while nobody catches them, where it is not what Node does: the kernel spares the first process of a
 * container those that it does not catch, and Node undoes nohup.
 */
export function prepareSignals(): void {
  if (process.pid === 1) {
    for (const signal of ENDING_SIGNALS) {
      process.on(signal, () => {
        if (process.listenerCount(signal) === 1) dieOf(signal);
      });
    }
  } else if (isNohup()) process.on('SIGHUP', () => {});
}

/**
 * Whether nohup started us. The ignored SIGHUP that it hands down is gone: Node gives every signal its default at its start.
 * What is left of it: a standard input that can only be written to, in place of the terminal, and the name that a shell
 * notes down of the program it starts.
 */
export function isNohup(env: NodeJS.ProcessEnv = process.env, root = '/'): boolean {
  return /(^|\/)nohup$/.test(env['_'] ?? '') || isWriteOnly(root);
}

const O_ACCMODE = 3;
const O_WRONLY = 1;

/** "flags:\t0100001", in octal (proc_pid_fdinfo(5)). */
function isWriteOnly(root: string): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readStart(`${root}proc/self/fdinfo/0`))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & O_ACCMODE) === O_WRONLY;
  } catch {
    return false;
  }
}

/** All that matters of that file. Every start reads it, and readFileSync() takes three times as long. */
function readStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(512);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
