/** Keeps what is run, and writes it to a file where that was asked for. */
import type { Language } from '../../i18n/language.js';
import { RecordError } from '../../kept/errors.js';
import { keepRun } from '../../kept/keep.js';
import { requireRecordPlace, writeRecord } from '../../kept/record.js';
import { tame } from '../../render/style/text.js';
import { KEPT_EVENTS } from '../../run/review.js';
import type { TraceEvent } from '../../trace/events.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { keptCliWords } from './kept-words.js';

export interface RunKeeper {
  /** To be given every event of the run. */
  readonly add: (event: TraceEvent) => void;
  /** The run is over, and was one: keeps it. Whether that could be done. */
  readonly keep: () => boolean;
  /** All is shown. Tells on standard error what was in the way; `quietly`: not that the run is not kept. Throws UserFailure where it is not recorded. */
  readonly settle: (quietly?: boolean) => void;
}

/** `record`: the file the log is to be written to, too. Throws UserFailure where it cannot be. */
export function openKeeper(language: Language, record?: string): RunKeeper {
  const words = keptCliWords[language];
  const events: TraceEvent[] = [];
  let isWhole = true;
  let notKept: string | null = null;
  let notRecorded: UserFailure | null = null;
  if (record !== undefined) notRecorded = attempt(() => requireRecordPlace(record), language, EXIT.usage);
  if (notRecorded) throw notRecorded;
  return {
    add: (event) => {
      if (events.length < KEPT_EVENTS) events.push(event);
      else isWhole = false;
    },
    keep: () => {
      const trouble = keepRun(events, process.env, new Date());
      if (trouble) notKept = words.notKept(trouble.folder, trouble.code);
      if (record !== undefined)
        notRecorded = attempt(() => writeRecord(record, events), language, EXIT.notShown);
      return notKept === null;
    },
    settle: (quietly = false) => {
      if (notKept && !quietly) note(notKept);
      if (notRecorded) throw notRecorded;
      if (record !== undefined && !isWhole) note(words.recordedPart(record, events.length));
    },
  };
}

const note = (text: string): void => void process.stderr.write(`concur-lesson: ${tame(text)}\n`);

/** What is wrong with the place, or null. */
function attempt(act: () => void, language: Language, exitCode: ExitCode): UserFailure | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const { code, path, detail } = error;
    return new UserFailure(keptCliWords[language].record[code](path, detail), exitCode, { cause: error });
  }
}
