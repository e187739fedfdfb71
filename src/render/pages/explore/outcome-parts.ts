/** What an outcome consists of, as short texts that need no language. */
import type { ModelOutcome } from '../../../explore/outcome.js';
import type { Operation } from '../../../trace/operation.js';

/** Who waits for ever and at which call, who failed, what was printed, what is left. */
export function outcomeParts({ waiting, failed, printed, left }: ModelOutcome): string[] {
  return [
    ...waiting.map(({ process, operation }) => `${process} waits: ${callText(operation)}`),
    ...failed.map((process) => `${process} failed`),
    ...printed,
    ...Object.entries(left).map(([name, content]) => `${name} = ${contentText(content)}`),
  ];
}

/** Without those that all of them have; all of them where nothing is left. */
export function distinctParts(outcomes: readonly ModelOutcome[]): string[][] {
  const all = outcomes.map(outcomeParts);
  const isCommon = (part: string) => all.length > 1 && all.every((parts) => parts.includes(part));
  return all.map((parts) => parts.filter((part) => !isCommon(part)));
}

const callText = (operation: Operation): string =>
  [operation.call, 'object' in operation ? operation.object : '', 'child' in operation ? operation.child : '']
    .filter((word) => word)
    .join(' ');

const contentText = (content: string | readonly string[]): string =>
  typeof content === 'string' ? content : `[${content.join(', ')}]`;
