/** What can be done with exercises: the word after `exercise`. */
export const ACTIONS = ['list', 'start', 'check', 'hint', 'solution', 'reset'] as const;
export type Action = (typeof ACTIONS)[number];
