/** A line that steps: a number or a name lets that process go on, other words are commands. Pure. */
import { parseSchedule } from '../../schedule/parse-schedule.js';
import type { Grant } from '../../schedule/schedule.js';

export type LineCommand =
  | {
      readonly do:
        | 'undo'
        | 'redo'
        | 'restart'
        | 'schedule'
        | 'chance'
        | 'help'
        | 'quit'
        | 'unknown'
        | 'no-kill';
    }
  | { readonly do: 'grant'; readonly grant: Grant };

const WORDS: Readonly<
  Record<string, LineCommand['do'] & ('undo' | 'redo' | 'restart' | 'schedule' | 'chance' | 'help' | 'quit')>
> = {
  u: 'undo',
  undo: 'undo',
  redo: 'redo',
  r: 'restart',
  restart: 'restart',
  s: 'schedule',
  schedule: 'schedule',
  a: 'chance',
  chance: 'chance',
  h: 'help',
  help: 'help',
  '?': 'help',
  q: 'quit',
  quit: 'quit',
};

/** `standing`: those there are, and the number of each. A process is meant before a command of the same name. */
export function parseStepLine(
  line: string,
  standing: readonly { readonly process: string; readonly number: number }[],
  mayKill: boolean,
): LineCommand {
  const typed = line.trim();
  const numbered = /^\d+$/.test(typed) ? standing.find(({ number }) => number === Number(typed)) : undefined;
  if (numbered) return { do: 'grant', grant: { process: numbered.process, how: 'go' } };
  const grant = grantIn(typed);
  const isThere = grant !== null && standing.some(({ process }) => process === grant.process);
  const word = Object.hasOwn(WORDS, typed) ? WORDS[typed] : undefined;
  if (word && !isThere) return { do: word };
  if (grant === null) return { do: 'unknown' };
  if (grant.how === 'kill' && !mayKill) return { do: 'no-kill' };
  return { do: 'grant', grant };
}

/** One step of a schedule, as it is written there. */
function grantIn(typed: string): Grant | null {
  try {
    const schedule = parseSchedule(typed);
    return schedule.length === 1 ? (schedule[0] ?? null) : null;
  } catch {
    return null;
  }
}
