/** How a process ended, as far as the log tells. */
export type Ending =
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'signal'; readonly signal: number }
  | { readonly by: 'error'; readonly error: string }
  | { readonly by: 'unknown' };
