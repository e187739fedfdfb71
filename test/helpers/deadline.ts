/** How long tests wait for what has to come: long enough for a machine with sixty others at work. */
import { LONG } from './turns.js';

/** What takes longer than this hangs; milliseconds. */
export const DEADLINE = LONG ? 1_800_000 : 120_000;

/** What has to be gone at once is waited for this long; milliseconds. */
export const SOON = 30_000;
