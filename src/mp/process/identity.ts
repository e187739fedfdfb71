/** Who a process is, and whose child. */
import { context } from '../context.js';

/** This process: who it is. */
export function currentProcess(): { readonly name: string; readonly pid: number; readonly daemon: boolean } {
  const { name, daemon } = context();
  return { name, pid: process.pid, daemon };
}

/** The process that started this one, or null in the main process. It need not be its parent any more: see getppid(). */
export function parentProcess(): { readonly name: string; readonly pid: number } | null {
  return context().parent;
}

export function getpid(): number {
  return process.pid;
}

/** The process id of the parent now. It changes when the parent ends first. */
export function getppid(): number {
  return process.ppid;
}
