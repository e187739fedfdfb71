/** What a process's last word means: the status it ends with. Pure. */
import { format } from 'node:util';

export interface ExitStatus {
  /** 0 to 255, as the kernel keeps it. */
  readonly status: number;
  /** What is to be written to standard error. */
  readonly complaint?: string;
}

/**
 * The status for what process.exit() was given, or process.exitCode holds. A whole number is the status, nothing is 0; of
 * anything else the text is written to standard error and the status is 1, as Python's sys.exit() does.
 */
export function toExitStatus(code: unknown): ExitStatus {
  if (code === undefined || code === null) return { status: 0 };
  // Node takes a number written as a text, too
  const number = typeof code === 'boolean' || isNumeral(code) ? Number(code) : code;
  if (Number.isInteger(number)) return { status: (number as number) & 0xff };
  return { status: 1, complaint: format(code) };
}

function isNumeral(code: unknown): boolean {
  return typeof code === 'string' && /^[+-]?\d+$/.test(code);
}
