/** Where the files of this package are. */
import { join } from 'node:path';

/** Absolute path of a file of the package; `name` counts from the folder of package.json. */
export function packageFile(name: string): string {
  // Two folders up in both cases: from src/lesson/ (tests) and from dist/cli/ (the built tool).
  return join(import.meta.dirname, '../..', name);
}
