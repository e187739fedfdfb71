import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../src/lesson/package-files.js';

export interface PackedTool {
  /** A user's folder, empty but for node_modules/ with the packed tool and its one dependency. */
  readonly folder: string;
  /** The tool in there. */
  readonly installed: string;
  /** What is in the tarball, sorted. */
  readonly files: readonly string[];
}

/** Packs the repository and unpacks it as npm would install it, without a network. */
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
  const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageFile(''),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(report.slice(report.indexOf('[')));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', modules]);
  execFileSync('mv', [join(modules, 'package'), join(modules, 'concur-lesson')]);
  symlinkSync(packageFile('node_modules/koffi'), join(modules, 'koffi'));
  symlinkSync(packageFile('node_modules/@koromix'), join(modules, '@koromix'));
  return {
    folder,
    installed: join(modules, 'concur-lesson'),
    files: files.map((file: { path: string }) => file.path).sort(),
  };
}

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
