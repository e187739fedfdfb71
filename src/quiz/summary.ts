/** A quiz in figures. Pure. */
import { TOPICS, type Topic } from '../lesson/question.js';
import type { Outcome } from './mark.js';

/** Right answers an exam takes, of a hundred. */
export const PASS_MARK = 80;

/** How one question was answered; null: the quiz ended before it. */
export interface Score {
  readonly topic: Topic;
  readonly outcome: Outcome | null;
}

export interface TopicSummary {
  readonly topic: Topic;
  readonly right: number;
  /** Marked answers. */
  readonly of: number;
}

export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly asked: number;
  /** Questions that were not reached. */
  readonly left: number;
  /** Right ones of a hundred, rounded down: 79.9 is not 80. */
  readonly percent: number;
  readonly passed: boolean;
  /** In the order of the course; topics without a marked answer are left out. */
  readonly topics: readonly TopicSummary[];
}

/** `exam`: what was skipped or not reached counts as not right; what could not be marked never counts. */
export function summarize(scores: readonly Score[], exam: boolean): Summary {
  const count = (outcome: Outcome | null) => scores.filter((score) => score.outcome === outcome).length;
  const [right, wrong, skipped, unmarked, left] = [
    count('right'),
    count('wrong'),
    count('skipped'),
    count('unmarked'),
    count(null),
  ];
  const of = right + wrong + (exam ? skipped + left : 0);
  const percent = of === 0 ? 0 : Math.floor((100 * right) / of);
  const topics = TOPICS.map((topic) => summarizeTopic(scores, topic)).filter((each) => each.of > 0);
  const passed = percent >= PASS_MARK;
  return { asked: scores.length, right, wrong, skipped, unmarked, left, percent, passed, topics };
}

function summarizeTopic(scores: readonly Score[], topic: Topic): TopicSummary {
  const outcomes = scores.filter((score) => score.topic === topic).map(({ outcome }) => outcome);
  const right = outcomes.filter((outcome) => outcome === 'right').length;
  return { topic, right, of: right + outcomes.filter((outcome) => outcome === 'wrong').length };
}
