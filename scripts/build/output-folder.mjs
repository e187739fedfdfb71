/** dist/: written file by file, so that a tool that is running from it at this moment keeps working. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './root.mjs';

const DIST = join(ROOT, 'dist');
const STAMP = 'built-from.txt';
const SOURCES = [
  'src',
  'lessons',
  'exercises',
  'puzzles',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
];

/** Makes dist/ hold exactly `files` (path in dist → text); a file that is already right is left alone. */
export function writeOutputs(files) {
  const wanted = { ...files, [STAMP]: hashSources() };
  for (const [name, text] of Object.entries(wanted)) {
    if (readText(join(DIST, name)) !== text) replaceFile(join(DIST, name), text);
  }
  for (const path of listFiles(DIST)) {
    if (!(relative(DIST, path) in wanted)) rmSync(path, { force: true });
  }
}

/** Whether dist/ was built from the files as they are now. */
export function isUpToDate() {
  return readText(join(DIST, STAMP)) === hashSources();
}

function replaceFile(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Names, sizes and times of change: reading the contents would cost more than a build that was not needed. */
function hashSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((name) => listFiles(join(ROOT, name)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** All files below `path`, or `path` itself if it is a file; sorted; none if it does not exist. */
function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
