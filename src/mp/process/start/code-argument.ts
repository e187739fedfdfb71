/** What the bootstrap and the code that it loads tell each other, and how a child learns how much compiled code it is given. */

/** What the bootstrap gives to the code that it loads. */
export interface OwnCode {
  /** Bytes of compiled code behind FD.code; 0: none was handed over. */
  readonly inherited: number;
  /** What V8 has compiled of this code by now. */
  readonly compile: () => Buffer;
}

const CODE = '--code=';
/** Where it stands: behind node, the bootstrap and the child's name. */
const AFTER_NAME = 3;

/** The argument for a child that is given so many bytes. */
export const codeArgument = (bytes: number): string => `${CODE}${bytes}`;

/** In the child: the bytes it is given, 0 for none. The program does not see that argument. */
export function takeCodeSize(argv = process.argv): number {
  const given = argv[AFTER_NAME];
  if (!given?.startsWith(CODE)) return 0;
  argv.splice(AFTER_NAME, 1);
  return Number(given.slice(CODE.length));
}
