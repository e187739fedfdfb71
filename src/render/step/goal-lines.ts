/** The goal of a puzzle on the step screen, and whether the run has come to it. */
import { ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { wrap } from '../style/wrap.js';
import { stepScreenWords } from '../words/step/step.js';
import type { Stepped } from './shown.js';
import { tellingPane } from './telling-pane.js';

/** In two rows at most, which say where there is more: the page of the keys has it whole. */
const MOST_GOAL_ROWS = 2;

export function goalLines(stepped: Stepped, page: Page): Line[] {
  const lines = wholeGoal(stepped, page);
  return lines.length > MOST_GOAL_ROWS ? tellingPane(lines, MOST_GOAL_ROWS, page) : lines;
}

/** In as many rows as it takes; none where there is no goal. */
export function wholeGoal({ goal, end }: Stepped, page: Page): Line[] {
  if (goal === null) return [];
  const words = stepScreenWords[page.language];
  const isReached = goal.solved !== null;
  const missed = end === null ? words.goal : words.missed;
  const head = inkOwn(isReached ? words.reached : missed, page, isReached ? 'good' : 'heading');
  const parts = goal.text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? ink(part, 'code') : inkOwn(part, page)));
  return wrap([head, ...parts], page.columns);
}
