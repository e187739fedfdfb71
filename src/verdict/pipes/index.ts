/** What lessons may use of the findings about pipes. */
export { endOfFileFinding } from './end-of-file.js';
export { wholeMessagesFinding } from './whole-messages.js';
