/** Logs, for `log`, of two processes and two locks. */

export const START = `
  0 main start
  0 main spawn p1
  0 main spawn p2
  0 p1 start
  0 p2 start`;

/** p1 has a and waits for b, p2 has b and waits for a, which closes the circle. */
export const CROSSED = `${START}
  1 main block join p1
  1 p1 wait a
  1 p1 acquire a
  1 p2 wait b
  1 p2 acquire b
  2 p1 wait b
  2 p1 block b
  3 p2 wait a
  3 p2 block a`;
