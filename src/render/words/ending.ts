import type { ErrorReport } from '../../trace/events.js';

/** How a process ended, as far as the log tells. */
export type Ending =
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'signal'; readonly signal: number }
  | { readonly by: 'error'; readonly error: string }
  | { readonly by: 'unknown' };

export const errorText = ({ name, message }: Pick<ErrorReport, 'name' | 'message'>): string =>
  message === '' ? name : `${name}: ${message}`;
