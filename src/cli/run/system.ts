/** Whether lessons can run here at all, and whether the processes that were asked for have room. */
import type { Language } from '../../i18n/language.js';
import type { LessonMeta, NumberParameter, ParameterValues } from '../../lesson/lesson.js';
import { optionName } from '../../lesson/variants.js';
import { findObstacle, type Obstacle } from '../../os/machine/obstacle.js';
import { type Room, tightestRoom } from '../../os/machine/room.js';
import { obstacleWords } from '../../render/words/obstacles.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { runWords } from './run-words.js';

const SUPPORTED: readonly string[] = ['linux', 'darwin'];

/** Throws UserFailure (exit code 3) on systems without the processes we teach, WSL is Linux, and where something is in their way. */
export function requireSupportedSystem(
  language: Language,
  platform: string = process.platform,
  obstacle: Obstacle | null = findObstacle(),
): void {
  if (!SUPPORTED.includes(platform))
    throw new UserFailure(runWords[language].failures.platform(platform), EXIT.unsupported);
  if (obstacle === null) return;
  const { cause, remedy } = obstacleWords[language][obstacle];
  throw new UserFailure(language === 'zh' ? `${cause}。${remedy}` : `${cause}. ${remedy}`, EXIT.unsupported);
}

/** main, and some for the rest of the system. */
const OTHERS = 3;

/**
 * Throws UserFailure (exit code 3) before anything is started, with the name of the limit that forbids it. A program of one's
 * own, whose processes nobody has counted, is no lesson: null.
 */
export function requireRoom(
  meta: Pick<LessonMeta, 'parameters'> | null,
  values: ParameterValues,
  language: Language,
  room: Pick<Room, 'limit' | 'room'> | null = tightestRoom(),
): void {
  if (room === null) return;
  const { failures } = runWords[language];
  const wanted = meta === null ? 0 : countChildren(meta, values);
  const fit = Math.max(0, room.room - OTHERS);
  if (wanted + OTHERS <= room.room) return;
  const [most] = countingParameters(meta ?? { parameters: [] }).sort(
    (a, b) => Number(values[b.name]) - Number(values[a.name]),
  );
  const typed = most && Number(values[most.name]);
  throw new UserFailure(
    most && typed !== undefined
      ? failures.noRoom(optionName(most), typed, Math.max(0, fit - (wanted - typed)), room.limit)
      : failures.noRoomAtAll(room.limit, room.room),
    EXIT.unsupported,
  );
}

/** So many has a lesson without a parameter that counts them. */
const WITHOUT_PARAMETER = 3;

/** The parameters that say how many, of one lesson. */
function countingParameters({ parameters }: Pick<LessonMeta, 'parameters'>): NumberParameter[] {
  return parameters.filter(
    (each): each is NumberParameter => each.kind === 'number' && each.counts === 'processes',
  );
}

/** How many processes a lesson has at once besides main: with `values`, or by default. */
export function countChildren(meta: Pick<LessonMeta, 'parameters'>, values: ParameterValues = {}): number {
  const counting = countingParameters(meta);
  if (counting.length === 0) return WITHOUT_PARAMETER;
  return counting.reduce((sum, { name, default: usual }) => sum + Number(values[name] ?? usual), 0);
}
