/** What an outcome consists of, as short texts. */
import type { ModelOutcome } from '../../../explore/outcome.js';
import type { Operation } from '../../../trace/operation.js';

/** How they are told. */
export interface OutcomeTelling {
  readonly waits: (process: string, operation: Operation) => string;
  readonly failed: (process: string) => string;
}

const NEUTRAL: OutcomeTelling = {
  waits: (process, operation) => `${process} waits: ${callText(operation)}`,
  failed: (process) => `${process} failed`,
};

/** Who waits for ever and at which call, who failed, what was printed, what is left. */
export function outcomeParts(outcome: ModelOutcome, say = NEUTRAL): string[] {
  const { printed, left } = outcome;
  return [
    ...endingParts(outcome, say),
    ...printed,
    ...Object.entries(left).map(([name, content]) => `${name} = ${contentText(content)}`),
  ];
}

const endingParts = ({ waiting, failed }: ModelOutcome, say: OutcomeTelling): string[] => [
  ...waiting.map(({ process, operation }) => say.waits(process, operation)),
  ...failed.map(say.failed),
];

/** Without those that all of them have. Of one that is the only one, how it ended is all that matters. */
export function distinctParts(outcomes: readonly ModelOutcome[], say: OutcomeTelling): string[][] {
  const bare = outcomes.map(withoutJoins);
  if (bare.length === 1) return bare.map((outcome) => endingParts(outcome, say));
  const all = bare.map((outcome) => outcomeParts(outcome, say));
  return all.map((parts) => parts.filter((part) => !all.every((others) => others.includes(part))));
}

/** Who waits for the end of one that waits himself tells nothing new. */
function withoutJoins(outcome: ModelOutcome): ModelOutcome {
  const waiting = outcome.waiting.filter(({ operation }) => operation.call !== 'join');
  return waiting.length > 0 ? { ...outcome, waiting } : outcome;
}

const callText = (operation: Operation): string =>
  [operation.call, 'object' in operation ? operation.object : '', 'child' in operation ? operation.child : '']
    .filter((word) => word)
    .join(' ');

const contentText = (content: string | readonly string[]): string =>
  typeof content === 'string' ? content : `[${content.join(', ')}]`;
