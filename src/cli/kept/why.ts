/** `why`: the verdict of a run with all its evidence. */
import { wordsOfPhrase } from '../../i18n/phrase.js';
import { renderNotes } from '../../render/pages/notes.js';
import { proofsOf, renderWhy } from '../../render/pages/why.js';
import type { View } from '../../render/style/view.js';
import { keptWords } from '../../render/words/kept.js';
import type { RunEvent } from '../../trace/events.js';
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { resultNotes } from '../run/notes.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { type OpenedLog, openLog, tellStrangeLesson } from './open-log.js';
import { ranAs } from './ran-as.js';
import { whenText } from './when.js';

export interface WhyOptions extends DisplayOptions {
  readonly json?: boolean;
}

export async function why(
  { output, language }: Invocation,
  typed: string | undefined,
  options: WhyOptions,
): Promise<ExitCode> {
  const log = await openLog(typed, language);
  await tellStrangeLesson(log, language);
  const view = await detectView(options, language, output.isTerminal);
  output.write(options.json ? `${printableJson(toFigures(log, view), 2)}\n` : draw(log, view));
  return EXIT.shown;
}

function draw({ subject, performance, kept, events }: OpenedLog, view: View): string {
  const words = keptWords[view.language].why;
  const which = kept && words.of(kept.number, whenText(kept.kept));
  const activity = subject.lesson?.meta.activity?.label;
  const { findings, timeline } = performance;
  const told = renderWhy(
    { program: ranAs(events[0] as RunEvent), which },
    findings,
    timeline,
    activity,
    view,
  );
  return told + renderNotes(resultNotes(performance, subject, view.language, findings), view);
}

/** As `--json` prints it. Sentences are in the language that was asked for. */
function toFigures({ subject, performance, kept }: OpenedLog, view: View) {
  const { findings, timeline, outcome } = performance;
  const activity = subject.lesson?.meta.activity?.label[view.language];
  const told = proofsOf(findings, timeline, view);
  return {
    run: kept?.number ?? null,
    program: subject.label,
    parameters: subject.parameters,
    reason: outcome.reason,
    findings: findings.map((each) => ({
      finding: each.finding,
      shown: each.shown,
      sentence: wordsOfPhrase(each.say(view.language, activity)),
      data: each.data,
      evidence: (told.get(each) ?? []).map(({ event: { seq, t, process, kind }, phrase, place }) => ({
        seq,
        t,
        process,
        kind,
        sentence: wordsOfPhrase(phrase),
        place,
      })),
    })),
  };
}
