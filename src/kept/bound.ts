/** How much is kept. Pure. */

/** Runs that are kept; the oldest go first. */
const MOST_RUNS = 20;
/** Bytes of them together. */
const MOST_BYTES = 50_000_000;
/** Bytes of one run: of a longer log the beginning is kept. */
export const MOST_BYTES_OF_RUN = 20_000_000;

/** Those of `files` (the newest first) that there is no room for. */
export function surplusOf<File extends { readonly bytes: number }>(files: readonly File[]): File[] {
  let total = 0;
  return files.filter(({ bytes }, index) => {
    total += bytes;
    return index >= MOST_RUNS || total > MOST_BYTES;
  });
}
