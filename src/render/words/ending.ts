import type { Language } from '../../i18n/language.js';
import type { ErrorReport } from '../../trace/events.js';
import { errorIn } from '../../verdict/error-words.js';

/** How a process ended, as far as the log tells. */
export type Ending =
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'signal'; readonly signal: number }
  | { readonly by: 'error'; readonly error: string }
  | { readonly by: 'unknown' };

/** "TypeError: x is not a function", whole. */
export const errorText = (
  { name, message, code }: Pick<ErrorReport, 'name' | 'message' | 'code'>,
  language: Language,
): string => (message === '' ? name : errorIn(language, `${name}: ${message}`, code));
