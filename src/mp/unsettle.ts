/**
 * Perturbed schedules: short real pauses around the calls where processes meet, so that an order which is possible but
 * rare comes up soon. A program that is right stays right; one that was only lucky is not for long. Off in lessons: only
 * a run that asks for it (`run --perturb`, `exercise check`) is perturbed. Which process pauses where and for how long
 * comes from a generator of its own, seeded as randint's is, so `--seed` repeats the pauses and no duration changes.
 */
import { sleepReal } from '../os/clock.js';
import { context } from './context.js';
import { createGenerator } from './generator.js';

/** How often a pause is made at a place, and how long it is at least and at most, in real milliseconds. */
const PLACES = {
  /** A child before its first line: children do not get going in the order they were started. */
  start: { often: 0.6, least: 0, most: 60 },
  /** Before a call that may have to wait, and after it. */
  call: { often: 0.4, least: 0, most: 8 },
  /** After a look (qsize, getValue, isSet, readJson …): what was seen grows old. */
  look: { often: 0.75, least: 0, most: 90 },
  /** After a look that saw the last item: now it matters most who is first. */
  last: { often: 0.9, least: 150, most: 400 },
} as const;

let generate: (() => number) | undefined;

/** Pauses here, perhaps. Does nothing in a run that is not perturbed. */
export function unsettle(place: keyof typeof PLACES): void {
  const { settings, path } = context();
  if (!settings.perturb) return;
  generate ??= createGenerator(`perturb/${settings.seed}/${path}`);
  const { often, least, most } = PLACES[place];
  const [drawn, length] = [generate(), generate()];
  if (drawn < often) sleepReal((least + length * (most - least)) / 1000);
}

/** Whether this run is perturbed: then looks are told, too. */
export function unsettled(): boolean {
  return context().settings.perturb === true;
}
