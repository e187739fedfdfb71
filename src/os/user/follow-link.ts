/** Files of a user that are links: whoever keeps one elsewhere keeps it there. */
import { realpathSync } from 'node:fs';

/** Where the file at `path` really is; `path` itself where there is none, or nobody may look. */
export function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
