/** Option values from text: each parser says what it expects. */
import { InvalidArgumentError } from 'commander';
import { SPEEDS } from '../../progress/speed.js';
import type { CliWords } from '../words/cli.js';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** Limits of the options every run has. Speed and timeout are numbers, the others whole ones. */
export const LIMITS = {
  speed: { ...SPEEDS, integer: false },
  seed: { min: 0, max: 4_294_967_295, integer: true },
  timeout: { min: 0.1, max: 86_400, integer: false },
  runs: { min: 1, max: 100, integer: true },
  repeat: { min: 1, max: 1000, integer: true },
  exploreRuns: { min: 2, max: 100_000, integer: true },
  preemptions: { min: 0, max: 9, integer: true },
  count: { min: 1, max: 1000, integer: true },
  hint: { min: 1, max: 99, integer: true },
  page: { min: 1, max: 99, integer: true },
} as const satisfies Record<string, Range>;

/** A parser for commander: a number within `range`, or an error that says which numbers it may be. */
export function numberIn(range: Range, words: CliWords): (text: string) => number {
  return (text) => {
    const value = toNumber(text);
    const fits = value >= range.min && value <= range.max && (!range.integer || Number.isInteger(value));
    if (!fits) throw new InvalidArgumentError(words.failures.number(range.min, range.max, range.integer));
    return value;
  };
}

/** A parser for commander: any number; what is none is told the `usual` range. */
export function anyNumber(usual: Range, words: CliWords): (text: string) => number {
  return (text) => {
    const value = toNumber(text);
    if (Number.isNaN(value)) {
      throw new InvalidArgumentError(words.failures.number(usual.min, usual.max, usual.integer));
    }
    return value;
  };
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
