/**
 * What Node starts as a lesson process: loads its code (lesson-process.ts), in a child as main has it compiled already.
 * To compile it anew takes a seventh of a start.
 */
import { readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { FD } from '../context.js';
import { type OwnCode, takeCodeSize } from './start/code-argument.js';

const file = join(__dirname, 'lesson-process.cjs');
const inherited = takeCodeSize();
// the build leaves no character above 127 in it
const source = readFileSync(file, 'latin1');
// V8 itself refuses what was compiled by another Node or with other flags, and compiles anew
const script = new Script(source, { filename: file, cachedData: readCompiled(inherited) });
const run: (require: NodeJS.Require, file: string, ownCode: OwnCode) => void = script.runInThisContext();
run(require, file, { inherited, compile: () => script.createCachedData() });

function readCompiled(size: number): Buffer | undefined {
  if (size === 0) return undefined;
  const bytes = Buffer.allocUnsafe(size);
  readSync(FD.code, bytes, 0, size, 0);
  return bytes;
}
