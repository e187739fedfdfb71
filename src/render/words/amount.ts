/** An amount of what a limit counts: bytes are told as megabytes. */
import type { Room } from '../../os/machine/room.js';

export const amount = (limit: Room['limit'], value: number): string =>
  limit.startsWith('memory') ? `${Math.round(value / 2 ** 20)} MB` : String(value);
