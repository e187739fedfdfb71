/** After the last process of a run has ended: what becomes of those that were left to a new parent. */
import { setTimeout as pause } from 'node:timers/promises';
import { monotonic } from '../../os/clock.js';
import type { Sampler } from './sampler.js';

/** How long we look whether their new parent collects them, seconds. Some collect at once, some every other second, some never. */
const LOOK_ON_S = 2.2;
const LOOK_INTERVAL_MS = 20;

/** Looks on until nothing of the run is left in the process table, time is up, or `isStopped`. */
export async function watchAftermath(sampler: Sampler, isStopped: () => boolean): Promise<void> {
  const until = monotonic() + LOOK_ON_S;
  sampler.sample();
  while (sampler.remaining() > 0 && monotonic() < until && !isStopped()) await pause(LOOK_INTERVAL_MS);
}
