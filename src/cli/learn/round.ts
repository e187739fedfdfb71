/** One run of a lesson that is being learned, and what is told of it. */
import { linesOf } from '../../learn/frame.js';
import type { RunTold } from '../../learn/pages/reading-pages.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderNotes } from '../../render/pages/notes.js';
import { renderRunScreen } from '../../render/pages/run-screen.js';
import { renderVerdict } from '../../render/pages/verdict.js';
import { openRunRecord } from '../progress/run-record.js';
import { runQuestion } from '../quiz/question-run.js';
import type { DisplayKind } from '../run/display.js';
import { resultNotes } from '../run/notes.js';
import { type LearnSession, type PredictSheet, rememberRun } from './session.js';

/** Runs it, and keeps that and what came of the prediction; false where the learner ended it. */
export async function performRound(
  session: LearnSession,
  round: number,
  kind: DisplayKind,
): Promise<boolean> {
  const { lesson, options } = session;
  const { question } = session.predictions[round] as PredictSheet;
  const { target, performance, kept } = await runQuestion(question, {
    ...session,
    speed: options.speed,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    kind,
    isIntroduced: true,
  });
  if (performance.outcome.reason === 'interrupted') return false;
  openRunRecord(lesson.meta.id, performance, session).save();
  rememberRun(session, round, { target, performance, kept });
  return true;
}

/** A run that was made: on one screen, or all of it with the evidence. */
export function runTold({ lesson, results, language }: LearnSession, round: number): RunTold {
  const result = results.get(round);
  if (!result) return { brief: () => [], full: () => [] };
  const { performance, target, kept } = result;
  const { timeline, findings } = performance;
  const { activity } = lesson.meta;
  const about = activity ? { activity } : {};
  return {
    brief: (view, rows) => {
      const notes = resultNotes(performance, target, language, findings);
      // it leaves the last row to a prompt, which there is none of
      return linesOf(
        renderRunScreen({ timeline, findings, notes, activity, kept, next: [] }, { ...view, rows: rows + 1 }),
      );
    },
    full: (view) => {
      const notes = renderNotes(resultNotes(performance, target, language), view);
      const verdict = renderVerdict(findings, timeline, view, about);
      return linesOf(`${renderChart(timeline, view, about)}\n${verdict}${notes}`);
    },
  };
}
