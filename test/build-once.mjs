import { build } from '../scripts/build.mjs';

/** Lessons are loaded, and processes started, from dist/: build it before the first test. */
export default async function setup() {
  try {
    await build({ ifStale: true });
  } catch (error) {
    // At the desk a file that is half written must not stop the tests of another folder.
    if (process.env.CI) throw error;
    console.error(`dist/ is not up to date, tests that use it may fail: ${error.message}`);
  }
}
