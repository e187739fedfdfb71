import { fileURLToPath } from 'node:url';

/** The folder of package.json, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A build that cannot succeed, told in one sentence for whoever changed a file. */
export class BuildError extends Error {
  name = 'BuildError';
}
