/** Two turns in an order that the program or a lock has decided. */

export const marks = { begins: 'begin', ends: 'done' };

/** main starts p1 and p2 in turn; the second is started after the first was joined. */
export const joined = `
  0 main start
  1 main spawn p1
  2 p1 print begin
  3 p1 print done
  4 main join p1
  5 main spawn p2
  6 p2 print begin
  7 p2 print done
  8 main join p2`;

/** Both live from the beginning; p2 asks while p1 has the lock. */
export const competing = `
  0 main start
  1 main spawn p1
  1 main spawn p2
  2 p1 wait a
  2 p1 acquire a
  3 p2 wait a
  3 p2 block a
  4 p1 print begin
  5 p1 print done
  6 p1 release a
  7 p2 acquire a
  8 p2 print begin
  9 p2 print done
  9 p2 release a
  9 main join p1
  9 main join p2`;
