/**
 * Builds dist/: the command-line tool, the libraries, the bootstrap of lesson processes, the lessons, the quiz, types, notices.
 *
 * node scripts/build.mjs              builds
 * node scripts/build.mjs --if-stale   builds unless dist/ was built from these very files
 */
import { pathToFileURL } from 'node:url';
import { buildCommandLine } from './build/command-line.mjs';
import { readExercises } from './build/exercises.mjs';
import { readLessons } from './build/lessons.mjs';
import { buildLibrary } from './build/library.mjs';
import { writeNotices } from './build/notices.mjs';
import { isUpToDate, writeOutputs } from './build/output-folder.mjs';
import { listOfPuzzles, readPuzzles } from './build/puzzles.mjs';
import { buildQuiz } from './build/quiz.mjs';
import { buildTypes } from './build/types.mjs';

export async function build({ ifStale = false } = {}) {
  const start = performance.now();
  if (ifStale && isUpToDate()) return;
  const [lessons, exercises, puzzles, library, types] = await Promise.all([
    readLessons(),
    readExercises(),
    readPuzzles(),
    buildLibrary(),
    buildTypes(),
  ]);
  const [commandLine, quiz] = await Promise.all([
    buildCommandLine(lessons, exercises, puzzles),
    buildQuiz(lessons),
  ]);
  const catalog = {
    'lessons/catalog.json': JSON.stringify(lessons.map((lesson) => lesson.meta)),
    'exercises/catalog.json': JSON.stringify(
      exercises.map(({ meta: { id, order, title, lesson } }) => ({ id, order, title, lesson })),
    ),
    'puzzles/catalog.json': JSON.stringify(listOfPuzzles(puzzles)),
  };
  const notices = {
    'THIRD-PARTY-NOTICES.txt': writeNotices([...library.inputs, ...commandLine.inputs, ...quiz.inputs]),
  };
  writeOutputs({ ...types, ...library.files, ...commandLine.files, ...quiz.files, ...catalog, ...notices });
  console.error(`built dist/ with ${lessons.length} lessons in ${Math.round(performance.now() - start)} ms`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build({ ifStale: process.argv.includes('--if-stale') });
  } catch (error) {
    // esbuild has printed its own findings; a BuildError is a sentence; anything else is a fault of these scripts.
    if (error.name === 'BuildError') console.error(`build: ${error.message}`);
    else if (!error.errors) console.error(error);
    process.exitCode = 1;
  }
}
