/** Where what is kept of a user lies (XDG Base Directory Specification), and folders made for it. */
import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Each kind of folder: the variable that names it, and where it is by default, below the home folder. */
const USER_FOLDERS = {
  /** What the user would miss. */
  data: { variable: 'XDG_DATA_HOME', usual: '.local/share' },
  /** What is good to have still, as histories and logs. */
  state: { variable: 'XDG_STATE_HOME', usual: '.local/state' },
} as const;

/** The absolute path of one, or null where there is no home. A relative path in the variable does not count. */
export function userFolder(kind: keyof typeof USER_FOLDERS, env: Environment): string | null {
  const { variable, usual } = USER_FOLDERS[kind];
  const named = env[variable];
  if (named && isAbsolute(named)) return named;
  const home = env['HOME'] || homeOfUser();
  return home && isAbsolute(home) ? join(home, usual) : null;
}

/** In a container the user need not have an entry in /etc/passwd. */
function homeOfUser(): string | null {
  try {
    return userInfo().homedir;
  } catch {
    return null;
  }
}

/**
 * Makes a folder and those above it, private. Not Node's recursive mkdir: that never ends where a file system refuses a
 * new folder with ENOENT, as /proc and automounted homes do.
 */
export function makePrivateFolder(path: string): void {
  const parent = dirname(path);
  if (!existsSync(parent)) makePrivateFolder(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // another process may just have made it
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
