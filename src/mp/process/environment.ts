/** How Node is started for lesson processes. */

/** What they do not inherit: extra certificates, debuggers and preloaded modules make them slow or noisy to start. */
export const NOT_INHERITED = { NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };

/** The newest Node the flags below were tried with. One that does not know them any more would refuse to start. */
const NEWEST_TRIED = 26;

/**
 * Flags before the program's name. `--no-rehash-snapshot`: V8 keeps the hash seed it was built with. A seed of its own
 * protects a server against hostile keys and costs an eighth of a process's start; a lesson has no such visitors.
 * But V8 then takes none of the compiled code that Node keeps of its modules: not for a process that will load many.
 */
export const NODE_FLAGS: readonly string[] = nodeFlags(process.versions.node);

/** Exported for its test. `version` as in process.versions.node. */
export function nodeFlags(version: string): readonly string[] {
  return Number.parseInt(version, 10) <= NEWEST_TRIED ? ['--no-rehash-snapshot'] : [];
}
