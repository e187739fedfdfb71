/** Where progress is kept. Apart from store.ts, because every start looks up the language there. */
import { userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path of the progress file, or null where there is no home: $XDG_DATA_HOME/concur-lesson/progress.json, by
 * default below ~/.local/share (XDG Base Directory Specification; a relative path in the variable does not count).
 */
export function progressPath(env: Environment): string | null {
  const data = env['XDG_DATA_HOME'];
  if (data && isAbsolute(data)) return join(data, FILE);
  const home = env['HOME'] || homeOfUser();
  return home && isAbsolute(home) ? join(home, '.local/share', FILE) : null;
}

const FILE = 'concur-lesson/progress.json';

/** In a container the user need not have an entry in /etc/passwd. */
function homeOfUser(): string | null {
  try {
    return userInfo().homedir;
  } catch {
    return null;
  }
}
