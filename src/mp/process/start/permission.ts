/** Who may start processes, and when. */
import { context } from '../../context.js';
import { MpError } from '../../errors.js';
import { exportsMain, type Program } from '../program.js';
import { refuseWhileLoading } from './loading.js';

/**
 * The program that the process `child` is to run, if this one may start it now.
 *
 * @throws MpError DAEMON_CHILD, NO_PROGRAM, START_WHILE_LOADING.
 */
export function requirePermission(child: string): Program {
  const { name, daemon, program } = context();
  if (daemon) {
    throw new MpError(
      'DAEMON_CHILD',
      `${name} is a daemon, and daemons may not start processes of their own`,
    );
  }
  if (program === null) {
    throw new MpError(
      'NO_PROGRAM',
      'Processes can be started in programs that concur-lesson runs: `npx concur-lesson run ./your-program.ts`',
    );
  }
  refuseWhileLoading(child, program.file, exportsMain(program));
  return program;
}
