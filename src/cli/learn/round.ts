/** One run of a lesson that is being learned, and what is told of it. */
import { linesOf } from '../../learn/frame.js';
import type { TextLines } from '../../learn/pages/reading-pages.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderVerdict } from '../../render/pages/verdict.js';
import { runQuestion } from '../quiz/question-run.js';
import { openRunRecord } from '../run/record.js';
import { keepRun, type LearnSession, type PredictSheet } from './session.js';

/** Runs it, and keeps that and what came of the prediction. */
export async function performRound(
  session: LearnSession,
  round: number,
  kind: 'lanes' | 'plain',
): Promise<void> {
  const { lesson, options } = session;
  const { question } = session.predictions[round] as PredictSheet;
  const { performance } = await runQuestion(question, {
    ...session,
    speed: options.speed,
    kind,
    isIntroduced: true,
  });
  openRunRecord(lesson.meta.id, performance, session).save();
  keepRun(session, round, performance);
}

/** Chart and verdict of a run that was made. */
export function runText({ lesson, results }: LearnSession, round: number): TextLines {
  const { activity } = lesson.meta;
  const about = activity ? { activity } : {};
  return (view) => {
    const performance = results.get(round)?.performance;
    if (!performance) return [];
    const { timeline, findings } = performance;
    return linesOf(
      `${renderChart(timeline, view, about)}\n${renderVerdict(findings, timeline, view, about)}`,
    );
  };
}
