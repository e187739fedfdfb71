/** The start screen: the course with its done marks, and what to do next. Each entry is a command, run as if it was typed. */
import { listLessons } from '../../lesson/catalog.js';
import { pageLeft } from '../../progress/bookmark.js';
import type { Progress } from '../../progress/progress.js';
import { type MarkedLesson, renderDone, renderStart } from '../../render/pages/progress.js';
import type { View } from '../../render/style/view.js';
import { type ProgressWords, progressWords } from '../../render/words/progress.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { openLearnerProgress } from '../progress/learner.js';
import { markLessons } from '../progress/standing.js';
import { detectView } from '../terminal/detect-view.js';
import { choose, type Menu, type MenuEntry } from '../terminal/menu.js';

/** Lines of the menu and around it, without those of its entries. */
const AROUND_MENU = 4;
/** So many questions on the last lesson are offered; `quiz` asks more. */
const QUESTIONS = 3;
/** The entry that leads to a lesson of one's own choice. */
const CHOOSE = ['learn'] as const;

/** Until the learner quits. `invocationNow`: settings may have changed since; `run` runs a command line and tells its failures. */
export async function startScreen(
  invocationNow: () => Invocation,
  run: (args: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const tell = tellOnce();
  let last = '';
  for (;;) {
    const { language, output } = invocationNow();
    const view = await detectView({}, language, output.isTerminal);
    const { progress } = openLearnerProgress(language, tell);
    const lessons = markLessons(listLessons(), progress);
    const entries = listEntries(lessons, progress, view);
    output.write(showsMuch(last) ? renderDone(lessons, view) : renderStart(lessons, view, roomFor(entries)));
    const chosen = await choose({ message: progressWords[language].start.what, entries }, view);
    if (chosen === null) {
      output.write(`${progressWords[language].start.bye}\n`);
      await output.finish();
      return EXIT.shown;
    }
    const args = chosen === CHOOSE ? await (await import('./lesson-uses.js')).chooseUse(view) : chosen;
    if (args === null) continue;
    output.write('\n');
    await run(args);
    if (output.lost.aborted) return EXIT.notShown;
    last = args[0] ?? '';
  }
}

/** What it wrote should stay in sight. */
function showsMuch(command: string): boolean {
  return command !== '' && command !== 'settings';
}

function roomFor(entries: readonly unknown[]): number {
  return process.stdout.rows - entries.length - AROUND_MENU;
}

type Entry = MenuEntry<readonly string[] | null>;

function listEntries(
  lessons: readonly MarkedLesson[],
  progress: Progress,
  view: View,
): Menu<Entry['value']>['entries'] {
  const words = progressWords[view.language].start;
  const entry = (name: string, ...args: string[]): Entry => ({
    value: args,
    name,
    description: words.command(`concur-lesson ${args.join(' ')}`),
  });
  const next = lessons.find(({ state }) => state === 'next');
  const lately = lastDone(lessons, progress);
  const goOn = next ? [entry(goOnText(next, pageLeft(progress, next.id), lately, view, words), 'next')] : [];
  const quiz = lately
    ? [entry(words.quizOn(lately.id, QUESTIONS), 'quiz', lately.id, '--count', `${QUESTIONS}`)]
    : [];
  return [
    ...goOn,
    ...quiz,
    { value: CHOOSE, name: words.run, description: words.command('concur-lesson learn lock-v3') },
    entry(words.quiz, 'quiz'),
    entry(words.exercise, 'exercise'),
    entry(words.puzzle, 'puzzle'),
    entry(words.progress, 'progress'),
    entry(words.settings, 'settings'),
    { value: null, name: words.quit },
  ];
}

function goOnText(
  { order, id, title }: MarkedLesson,
  page: number | undefined,
  lately: MarkedLesson | undefined,
  { language, columns }: View,
  words: ProgressWords['start'],
): string {
  const lesson = columns < 60 ? id : `${order}. ${title[language]}`;
  if (page !== undefined) return words.goOnAt(lesson, page);
  return lately ? words.goOn(lesson) : words.begin(lesson);
}

function lastDone(lessons: readonly MarkedLesson[], progress: Progress): MarkedLesson | undefined {
  const when = ({ id }: MarkedLesson) => progress.lessons[id]?.last ?? '';
  return lessons
    .filter(({ state }) => state === 'done')
    .reduce<MarkedLesson | undefined>(
      (last, each) => (last && when(last) >= when(each) ? last : each),
      undefined,
    );
}

/** The file is looked at again and again, and its trouble stays the same. */
function tellOnce(): (line: string) => void {
  const told = new Set<string>();
  return (line) => {
    if (told.has(line)) return;
    told.add(line);
    process.stderr.write(line);
  };
}
