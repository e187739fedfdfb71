import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';

/**
 * Lessons are loaded, and processes started, from dist/: build it before the first test. `shared` is a folder for what the
 * first test that needs it makes for all (the packed tool).
 */
export default async function setup(project) {
  try {
    await build({ ifStale: true });
  } catch (error) {
    // At the desk a file that is half written must not stop the tests of another folder.
    if (process.env.CI) throw error;
    console.error(`dist/ is not up to date, tests that use it may fail: ${error.message}`);
  }
  const shared = mkdtempSync(join(tmpdir(), 'concur-lesson-shared-'));
  project.provide('shared', shared);
  return () => rmSync(shared, { recursive: true, force: true });
}
