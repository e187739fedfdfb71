/** What to do next in an exercise, and remarks on the way. */
import { commandLines } from '../../parts/command.js';
import { toText } from '../../style/ansi.js';
import type { Line } from '../../style/line.js';
import { createPage, type Page } from '../../style/page.js';
import { inkOwn } from '../../style/phrase-ink.js';
import type { View } from '../../style/view.js';
import { wrap } from '../../style/wrap.js';

/** A command and what it is good for. */
export interface Step {
  readonly command: string;
  readonly why: string;
}

export function renderSteps(steps: readonly Step[], view: View): string {
  return toText([...stepLines(steps, createPage(view)), []], view);
}

/** A paragraph of its own. */
export function renderRemark(text: string, view: View): string {
  const page = createPage(view);
  return toText([[], ...wrap([inkOwn(text, page, 'quiet')], page.textWidth)], view);
}

/** After an empty line; none where there is nothing to do. */
export function stepLines(steps: readonly Step[], page: Page): Line[] {
  const lines = steps.flatMap(({ command, why }) => commandLines(command, why, page.textWidth, page));
  return steps.length > 0 ? [[], ...lines] : [];
}
