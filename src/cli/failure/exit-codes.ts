/** What the exit code of `concur-lesson` says; documented in the README. Ctrl-C is no code: the tool dies of SIGINT. */
export const EXIT = {
  /** The lesson ran and showed what it is for; a program ran without failures. */
  shown: 0,
  /** It ran but did not show it, a lesson process failed, or the output could not be written. */
  notShown: 1,
  /** Wrong usage: an unknown lesson, a bad option, a program that cannot be run. */
  usage: 2,
  /** This system cannot run it. */
  unsupported: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
