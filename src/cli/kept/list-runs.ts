/** `replay --list`: the runs that are kept. */
import { keptRuns } from '../../kept/find.js';
import type { KeptRun } from '../../kept/list.js';
import { readLogFile } from '../../kept/read.js';
import { type LogSummary, summarizeLog } from '../../kept/summary.js';
import { renderKeptRuns } from '../../render/pages/kept-runs.js';
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { explained } from './open-log.js';
import { ranAs } from './ran-as.js';
import { whenText } from './when.js';

export interface ListRunsOptions extends DisplayOptions {
  readonly json?: boolean;
}

export async function listRuns(
  { output, language }: Invocation,
  options: ListRunsOptions,
): Promise<ExitCode> {
  const runs = explained(language, () => keptRuns(process.env)).map((kept) => ({
    kept,
    log: summarizeKept(kept),
  }));
  if (options.json) {
    output.write(`${printableJson(runs.map(toFigures), 2)}\n`);
    return EXIT.shown;
  }
  const rows = runs.map(({ kept: { number, kept, bytes }, log }) => ({
    number,
    when: whenText(kept),
    bytes,
    log: log && { ...log, program: ranAs(log.run) },
  }));
  output.write(renderKeptRuns(rows, await detectView(options, language, output.isTerminal)));
  return EXIT.shown;
}

/** Null where it cannot be read, or is no log any more. */
export function summarizeKept({ path }: KeptRun): LogSummary | null {
  try {
    return summarizeLog(readLogFile(path));
  } catch {
    return null;
  }
}

function toFigures({ kept, log }: { readonly kept: KeptRun; readonly log: LogSummary | null }) {
  const { number, path, bytes } = kept;
  const { program, lesson, parameters } = log?.run ?? { program: null, lesson: null, parameters: null };
  const when = kept.kept.toISOString();
  return {
    number,
    kept: when,
    program,
    lesson,
    parameters,
    reason: log?.reason ?? null,
    verdicts: log?.verdicts ?? [],
    bytes,
    path,
  };
}
