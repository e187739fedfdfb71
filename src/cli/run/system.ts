/** Whether lessons can run here at all, and whether the processes that were asked for have room. */
import type { Language } from '../../i18n/language.js';
import type { LessonMeta, ParameterValues } from '../../lesson/lesson.js';
import { roomForProcesses } from '../../os/machine/room.js';
import { optionName } from '../command-line/arguments.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { runWords } from './run-words.js';

const SUPPORTED: readonly string[] = ['linux', 'darwin'];

/** Throws UserFailure (exit code 3) on systems without the processes we teach; WSL is Linux. */
export function requireSupportedSystem(language: Language, platform: string = process.platform): void {
  if (!SUPPORTED.includes(platform))
    throw new UserFailure(runWords[language].failures.platform(platform), EXIT.unsupported);
}

/** main, the observer, and a few for the rest of the system. */
const OTHERS = 10;

/** Throws UserFailure (exit code 3) before anything is started, with the name of the limit that forbids it. */
export function requireRoom(
  { parameters }: LessonMeta,
  values: ParameterValues,
  language: Language,
  room = roomForProcesses(),
): void {
  const counted = parameters.find((each) => each.kind === 'number' && each.counts === 'processes');
  if (counted === undefined || room === null) return;
  const wanted = Number(values[counted.name]);
  const fit = Math.max(0, room.room - OTHERS);
  if (wanted > fit)
    throw new UserFailure(
      runWords[language].failures.noRoom(optionName(counted), wanted, fit, room.limit),
      EXIT.unsupported,
    );
}
