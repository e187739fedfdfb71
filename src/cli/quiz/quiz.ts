/** `quiz`: questions on the course, asked by keys or in lines; predictions are marked from a run. */

import type { ProgressStore } from '../../progress/progress.js';
import { recordAnswer } from '../../progress/record.js';
import type { Asker } from '../../quiz/asker.js';
import { loadBank } from '../../quiz/bank.js';
import { renderExamFeedback, renderFeedback } from '../../quiz/pages/feedback-page.js';
import { renderSummary } from '../../quiz/pages/summary-page.js';
import { type Marked, playQuiz } from '../../quiz/play.js';
import { reportResult } from '../../quiz/report.js';
import type { Sheet } from '../../quiz/sheet.js';
import { PASS_MARK, type Summary, summarize } from '../../quiz/summary.js';
import { quizWords } from '../../quiz/words/quiz.js';
import type { View } from '../../render/style/view.js';
import type { Stage } from '../command-line/command-line.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { requireSupportedSystem } from '../run/system.js';
import { detectView } from '../terminal/detect-view.js';
import { endBySignal } from '../terminal/prompting.js';
import { runPrediction } from './run.js';
import { chooseSheets, type QuizOptions } from './sheets.js';

export async function quiz(stage: Stage, topics: readonly string[], options: QuizOptions): Promise<ExitCode> {
  const { words, output, language } = stage;
  const view = await detectView(options, language, output.isTerminal);
  const store = openLearnerProgress(language);
  const chosen = chooseSheets(
    loadBank(),
    [...topics, ...(options.topic ?? [])],
    options,
    store.progress,
    language,
  );
  if (options.list)
    return (await import('./question-list.js')).listQuiz(stage, chosen, options, store.progress, view);
  if (chosen.sheets.length === 0) return tellNothingDue(chosen.answered, stage, options);
  if (chosen.sheets.some(({ question }) => question.kind === 'predict')) requireSupportedSystem(words);

  const asker = await openAsker(stage, view, options);
  try {
    const marked = await play(chosen.sheets, { stage, view, options, store, asker });
    if (marked.length === 0 && asker.ended && !hasKeys(stage, options)) {
      throw new UserFailure(quizWords[language].failures.noAnswers);
    }
    return await conclude(marked, chosen, { stage, view, options });
  } finally {
    asker.close();
  }
}

interface Table {
  readonly stage: Stage;
  readonly view: View;
  readonly options: QuizOptions;
}

/** Keys where a person sits at a terminal and did not ask for lines. */
function hasKeys({ output }: Stage, { plain, json }: QuizOptions): boolean {
  return process.stdin.isTTY && output.isTerminal && !plain && !json;
}

async function openAsker(stage: Stage, view: View, options: QuizOptions): Promise<Asker> {
  const { output, language } = stage;
  const { failures } = quizWords[language];
  const show = (text: string) => output.write(text);
  if (hasKeys(stage, options)) return (await import('../../quiz/prompts.js')).openPrompts({ view, show });
  if (options.json && process.stdin.isTTY) throw new UserFailure(failures.jsonInTerminal);
  if (process.stdin.isTTY && !output.isTerminal && !options.plain) throw new UserFailure(failures.noKeys);
  const complain = (text: string) => void process.stderr.write(text);
  output.flow();
  return (await import('../../quiz/lines.js')).openLines(process.stdin, {
    view,
    show: options.json ? () => {} : show,
    complain,
  });
}

function play(
  sheets: readonly Sheet[],
  table: Table & { store: ProgressStore; asker: Asker },
): Promise<Marked[]> {
  const { stage, view, options, store, asker } = table;
  const { output, language } = stage;
  const exam = options.exam === true;
  const words = quizWords[language];
  const say = (text: string) => options.json || output.write(text);
  const place = (sheet: Sheet) => ({ number: sheets.indexOf(sheet) + 1, of: sheets.length });
  const ask = (sheet: Sheet) =>
    hasKeys(stage, options)
      ? endBySignal((stop) => asker.ask(sheet, place(sheet), stop))
      : asker.ask(sheet, place(sheet));
  if (exam) say(`${words.examBegins(sheets.length, PASS_MARK)}\n`);
  return playQuiz(sheets, exam, {
    ask: async (sheet) => (output.lost.aborted ? 'end' : ask(sheet)),
    run: (question) => runPrediction(question, { stage, view, options }),
    save: (marked) => save(marked, store),
    tell: (marked) => {
      say(exam ? renderExamFeedback(marked, place(marked.sheet), view) : renderFeedback(marked, view));
    },
  });
}

/** At once, so that nothing is lost whatever comes next. What was not marked says nothing about the learner. */
function save({ sheet, outcome }: Marked, store: ProgressStore): void {
  if (outcome !== 'right' && outcome !== 'wrong') return;
  const now = new Date().toISOString();
  store.update((progress) => recordAnswer(progress, sheet.question.id, outcome === 'right', now));
}

async function conclude(
  marked: readonly Marked[],
  { sheets, seed }: { readonly sheets: readonly Sheet[]; readonly seed: number },
  { stage, view, options }: Table,
): Promise<ExitCode> {
  const exam = options.exam === true;
  const summary: Summary = summarize(
    sheets.map(({ question }, index) => ({ topic: question.topic, outcome: marked[index]?.outcome ?? null })),
    exam,
  );
  stage.output.write(
    options.json
      ? `${JSON.stringify(reportResult({ seed, exam, sheets, marked, summary }), null, 2)}\n`
      : renderSummary(summary, exam, view),
  );
  await stage.output.finish();
  return exam && !summary.passed ? EXIT.notShown : EXIT.shown;
}

function tellNothingDue(answered: number, { output, language }: Stage, { json }: QuizOptions): ExitCode {
  const nothing = { seed: 0, exam: false, sheets: [], marked: [], summary: summarize([], false) };
  output.write(
    json
      ? `${JSON.stringify(reportResult(nothing), null, 2)}\n`
      : `${quizWords[language].nothingDue(answered)}\n`,
  );
  return EXIT.shown;
}
