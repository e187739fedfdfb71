/** Logs, for `log`, of a producer and a consumer. */

/** A cook makes two buns, a guest eats both. Line n is event n: the log's first event is the run. */
export const EATEN = `
  0 main spawn cook
  0 main spawn guest
  1 cook put buns 1
  2 guest wait buns:queue
  2 guest get buns 1
  3 cook put buns 2
  4 guest wait buns:queue
  4 guest get buns 2`;
