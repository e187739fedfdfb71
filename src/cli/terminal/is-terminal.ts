/**
 * Whether a descriptor is a terminal. node:tty knows, but loading it loads Node's streams and network code, a fifth of a
 * bare start; what is no character device is no terminal, and neither is /dev/null.
 */
import { fstatSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

type Tty = typeof import('node:tty');

export function isatty(descriptor: number): boolean {
  if (!mayBeTerminal(descriptor)) return false;
  return (createRequire(import.meta.url)('node:tty') as Tty).isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false; // a closed descriptor is no terminal
  }
}
