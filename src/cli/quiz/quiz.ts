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
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { requireSupportedSystem } from '../run/system.js';
import { detectView } from '../terminal/detect-view.js';
import { endBySignal } from '../terminal/interrupt.js';
import { pause } from '../terminal/pause.js';
import type { QuizInvocation, QuizOptions } from './invocation.js';
import { runPrediction } from './prediction.js';
import { type Chosen, chooseSheets } from './sheets.js';

export async function quiz(
  typed: Invocation,
  topics: readonly string[],
  options: QuizOptions,
): Promise<ExitCode> {
  const { output, language } = typed;
  const view = await detectView(options, language, output.isTerminal);
  const invocation: QuizInvocation = { ...typed, view, options };
  const store = openLearnerProgress(language);
  const chosen = chooseSheets(
    loadBank(),
    [...topics, ...(options.topic ?? [])],
    options,
    store.progress,
    language,
  );
  if (options.list) return (await import('./question-list.js')).listQuiz(invocation, chosen, store.progress);
  if (chosen.sheets.length === 0) return tellNothingDue(chosen.answered, invocation);
  if (chosen.sheets.some(({ question }) => question.kind === 'predict')) requireSupportedSystem(language);

  const asker = await openAsker(invocation);
  try {
    const marked = await play(chosen.sheets, invocation, store, asker);
    if (marked.length === 0 && asker.ended && !hasKeys(invocation)) {
      throw new UserFailure(quizWords[language].failures.noAnswers);
    }
    return await conclude(marked, chosen, invocation);
  } finally {
    asker.close();
  }
}

/** Keys where a person sits at a terminal and did not ask for lines. */
function hasKeys({ output, options: { plain, json } }: QuizInvocation): boolean {
  return process.stdin.isTTY && output.isTerminal && !plain && !json;
}

async function openAsker(invocation: QuizInvocation): Promise<Asker> {
  const { output, language, view, options } = invocation;
  const { failures } = quizWords[language];
  const show = (text: string) => output.write(text);
  if (hasKeys(invocation))
    return (await import('../../quiz/prompts.js')).openPrompts({
      view,
      rows: () => process.stdout.rows,
      show,
      exam: options.exam === true,
    });
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
  invocation: QuizInvocation,
  store: ProgressStore,
  asker: Asker,
): Promise<Marked[]> {
  const { output, language, view, options } = invocation;
  const exam = options.exam === true;
  const words = quizWords[language];
  const say = (text: string) => options.json || output.write(text);
  const place = (sheet: Sheet) => ({ number: sheets.indexOf(sheet) + 1, of: sheets.length });
  const ask = (sheet: Sheet) =>
    hasKeys(invocation)
      ? endBySignal((stop) => asker.ask(sheet, place(sheet), stop))
      : asker.ask(sheet, place(sheet));
  if (exam) say(`${words.examBegins(sheets.length, PASS_MARK)}\n`);
  return playQuiz(sheets, exam, {
    ask: async (sheet) => (output.lost.aborted ? 'end' : ask(sheet)),
    run: (question) => runPrediction(question, invocation),
    save: (marked) => save(marked, store),
    tell: async (marked) => {
      say(exam ? renderExamFeedback(marked, place(marked.sheet), view) : renderFeedback(marked, view));
      if (!hasKeys(invocation)) return 'on';
      const turn = await pause(exam ? words.feedback.examGoesOn : words.feedback.goOn, view, output);
      return turn === 'on' ? 'on' : 'end';
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
  { sheets, seed }: Chosen,
  { output, view, options }: QuizInvocation,
): Promise<ExitCode> {
  const exam = options.exam === true;
  const summary: Summary = summarize(
    sheets.map(({ question }, index) => ({ topic: question.topic, outcome: marked[index]?.outcome ?? null })),
    exam,
  );
  output.write(
    options.json
      ? `${printableJson(reportResult({ seed, exam, sheets, marked, summary }), 2)}\n`
      : renderSummary(summary, exam, view),
  );
  await output.finish();
  return exam && !summary.passed ? EXIT.notShown : EXIT.shown;
}

function tellNothingDue(answered: number, { output, language, options: { json } }: QuizInvocation): ExitCode {
  const nothing = { seed: 0, exam: false, sheets: [], marked: [], summary: summarize([], false) };
  output.write(
    json ? `${printableJson(reportResult(nothing), 2)}\n` : `${quizWords[language].nothingDue(answered)}\n`,
  );
  return EXIT.shown;
}
