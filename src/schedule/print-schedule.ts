/** A schedule as text, as parse-schedule.ts reads it: short enough for a chat. */
import { type Grant, isSameGrant, type Schedule } from './schedule.js';

/** `p1*2 p2 p3:timeout`: steps that are alike and follow each other are one word. */
export function printSchedule(schedule: Schedule): string {
  const words: string[] = [];
  for (let from = 0; from < schedule.length; ) {
    const grant = schedule[from] as Grant;
    let end = from + 1;
    while (end < schedule.length && isSameGrant(schedule[end] as Grant, grant)) end++;
    words.push(`${printGrant(grant)}${end - from > 1 ? `*${end - from}` : ''}`);
    from = end;
  }
  return words.join(' ');
}

/** One step: `p1`, `p1:timeout`, `p1:kill`. */
export function printGrant({ process, how }: Grant): string {
  return `${printName(process)}${how === 'go' ? '' : `:${how}`}`;
}

/** What needs no quotes, here and in a shell. */
const NEEDS_NO_QUOTES = /^[^\s\p{C}*:"'`\\$]+$/u;

/** Quotes are double ones, so that all of a schedule can stand in single ones in a shell: no ' is left in it. */
function printName(name: string): string {
  return NEEDS_NO_QUOTES.test(name) ? name : JSON.stringify(name).replaceAll("'", '\\u0027');
}
