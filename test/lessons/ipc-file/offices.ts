/** Ticket offices that were open for a while. Line n of a log is event n. */
import { timeline } from '../../helpers/log.js';

/** Two tickets, three buyers, one after the other. */
export const orderly = timeline(`
  1 main write tickets.json {"left":2}
  2 b1 read tickets.json {"left":2}
  3 b1 write tickets.json {"left":1}
  4 b2 read tickets.json {"left":1}
  5 b2 write tickets.json {"left":0}
  6 b3 read tickets.json {"left":0}
  7 b3 print b3 leaves without: too late, sold out
  8 main read tickets.json {"left":0}`);

/** Two tickets, three buyers, all at once. */
export const crowded = timeline(`
  1 main write tickets.json {"left":2}
  2 b1 read tickets.json {"left":2}
  3 b2 read tickets.json {"left":2}
  4 b3 read tickets.json {"left":2}
  5 b1 write tickets.json {"left":1}
  6 b2 write tickets.json {"left":1}
  7 b3 write tickets.json {"left":1}
  8 main read tickets.json {"left":1}`);

export const closed = timeline('1 main write tickets.json {"left":2}\n2 b1 read tickets.json {"left":2}');
