import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files share. */
    readonly shared: string;
  }
}

export interface PackedTool {
  /** A user's folder, empty but for node_modules/ with the packed tool and its one dependency. */
  readonly folder: string;
  /** The tool in there. */
  readonly installed: string;
  /** What is in the tarball, sorted. */
  readonly files: readonly string[];
}

/** The packed repository, unpacked as npm would install it, without a network. It is packed once for all test files. */
export function packTool(): PackedTool {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-packed-'));
  try {
    return packInto(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function packInto(folder: string): PackedTool {
  const packed = join(inject('shared'), 'packed');
  // two files may do it at once: the later one's is not needed
  if (!existsSync(packed)) rename(pack(), packed);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(packed, TARBALL), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'concur-lesson'));
  symlinkSync(packageFile('node_modules/koffi'), join(modules, 'koffi'));
  symlinkSync(packageFile('node_modules/@koromix'), join(modules, '@koromix'));
  return {
    folder,
    installed: join(modules, 'concur-lesson'),
    files: JSON.parse(readFileSync(join(packed, FILES), 'utf8')),
  };
}

const TARBALL = 'tool.tgz';
const FILES = 'files.json';

/** A folder with the tarball, and with what is in it. */
function pack(): string {
  const folder = mkdtempSync(join(inject('shared'), 'packing-'));
  const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageFile(''),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(report.slice(report.indexOf('[')));
  renameSync(join(folder, filename), join(folder, TARBALL));
  const paths = files.map(({ path }: { path: string }) => path).sort();
  writeFileSync(join(folder, FILES), JSON.stringify(paths));
  return folder;
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
