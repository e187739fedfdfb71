/**
 * The code of lesson processes as V8 has compiled it. Main puts it into a memory file at its first start(), and all its
 * descendants inherit that.
 */
import { openMemoryFile, writeAt } from '../../../os/memory-file.js';
import { closeQuietly } from '../../../os/pipe.js';
import { FD } from '../../context.js';
import { codeArgument, type OwnCode } from './code-argument.js';

/** Absent where no bootstrap has loaded us: in a build of one file. */
declare const ownCode: OwnCode | undefined;

/** The descriptor that becomes a child's FD.code, and the argument that says so. */
export interface CodeForChild {
  readonly descriptor: number;
  readonly argument: string;
}

let forChildren: CodeForChild | undefined;

/** What a child is given. Undefined: nothing, and it compiles for itself, because there was no room for a memory file. */
export function codeForChild(): CodeForChild | undefined {
  if (typeof ownCode === 'undefined') return undefined;
  forChildren ??=
    ownCode.inherited > 0
      ? { descriptor: FD.code, argument: codeArgument(ownCode.inherited) }
      : writeOut(ownCode.compile());
  return forChildren;
}

function writeOut(code: Buffer): CodeForChild | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openMemoryFile();
    writeAt(descriptor, code, 0);
    return { descriptor, argument: codeArgument(code.length) };
  } catch {
    if (descriptor !== undefined) closeQuietly(descriptor);
    return undefined;
  }
}
