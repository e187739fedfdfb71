/**
 * A finding: one computed property of a run, with the events that prove it and its sentence in each language. What kinds
 * there are is said where they are defined: `defineFinding` in the folders of this one and in those of the lessons.
 */
import type { Language } from '../i18n/language.js';
import type { Phrase } from '../i18n/phrase.js';

/** Values a sentence is made of: names, counts, seconds (real ones), lists of records. They stand in the log as they are. */
export interface FindingData {
  /** Which sentence to use: "shown", or what stood in the way. */
  readonly outcome?: string;
  readonly [value: string]: unknown;
}

/** What a judge has found: null where there is nothing to say. */
export interface Judgement<Data extends FindingData = FindingData> {
  /** true: shown by this run; false: contradicted or not shown; null: a fact told for its own sake. */
  readonly shown: boolean | null;
  readonly data: Data;
  /** seqs of the events that prove it, most telling first. */
  readonly evidence: readonly number[];
}

/** The sentences of one kind of finding. `doing`: the lesson's word for what the processes do ("printing"). */
export interface Sentences<Data> {
  en(data: Data, doing: string): Phrase;
  zh(data: Data, doing: string): Phrase;
  /** Present where only a run that nobody in it can end shows the finding: such a run may be what a lesson is for. */
  readonly standstill?: true;
  /**
   * The outcomes that contradict what was to be shown and that nothing later could undo. Any other that is not shown may only
   * not have been shown yet: of a run that was stopped it is not told.
   */
  readonly final?: readonly string[];
}

/** More events than anybody looks up; a run of 100 processes stays below. */
const EVIDENCE_LIMIT = 250;

/** The word for what processes do where a lesson has none. */
const DOING: Readonly<Record<Language, string>> = { en: 'working', zh: '工作' };

export class Finding<Name extends string = string, Data extends FindingData = FindingData> {
  /** Stable name of its kind. */
  readonly finding: Name;
  readonly shown: boolean | null;
  readonly data: Data;
  readonly evidence: readonly number[];
  readonly #sentences: Sentences<Data>;

  constructor(name: Name, { shown, data, evidence }: Judgement<Data>, sentences: Sentences<Data>) {
    this.finding = name;
    this.shown = shown;
    this.data = data;
    this.evidence = evidence.slice(0, EVIDENCE_LIMIT);
    this.#sentences = sentences;
  }

  /** Its sentence. `doing`: the lesson's word for what the processes do, in the same language. */
  say(language: Language, doing: string = DOING[language]): Phrase {
    return this.#sentences[language](this.data, doing);
  }

  /** Whether it stays true however the run goes on. */
  get isFinal(): boolean {
    return this.shown !== false || (this.#sentences.final?.includes(this.data.outcome ?? '') ?? false);
  }

  /** Whether only a run that nobody in it can end shows a finding of this kind. */
  get isStandstill(): boolean {
    return this.#sentences.standstill ?? false;
  }
}

type Judged = Judgement | null | readonly Judgement[];
type DataOf<Result extends Judged> =
  (Result extends readonly (infer Each)[] ? Each : NonNullable<Result>) extends Judgement<infer Data>
    ? Data
    : never;
/** As the judge's answer: one finding, perhaps none, or a list. */
type Told<Name extends string, Result extends Judged> = Result extends null
  ? null
  : Result extends readonly unknown[]
    ? Finding<Name, DataOf<Result>>[]
    : Finding<Name, DataOf<Result>>;

/** A kind of finding: called, it judges a run. */
export interface FindingKind<Name extends string, Args extends readonly unknown[], Result extends Judged> {
  (...args: Args): Told<Name, Result>;
  /** Whether a finding is of this kind: then its data are this kind's. */
  is(finding: Finding): finding is Finding<Name, DataOf<Result>>;
  /** A finding of this kind, of a judgement that is known already. */
  of(judgement: Judgement<DataOf<Result>>): Finding<Name, DataOf<Result>>;
}

/**
 * Defines a kind of finding: `judge` looks at a timeline and says what it has found, `en` and `zh` say it. The data's type
 * is what `judge` returns; a sentence that is missing, or that does not know an outcome, does not compile. Each parameter
 * of `judge` needs its type written out: a default value instead would leave the data unknown.
 */
export function defineFinding<
  const Name extends string,
  Args extends readonly unknown[],
  Result extends Judged,
>(
  name: Name,
  definition: { judge: (...args: Args) => Result } & NoInfer<Sentences<DataOf<Result>>>,
): FindingKind<Name, Args, Result> {
  const tell = (judgement: Judgement) =>
    new Finding(name, judgement, definition as unknown as Sentences<FindingData>);
  const kind = (...args: Args) => {
    const result: Judged = definition.judge(...args);
    return result && ('evidence' in result ? tell(result) : result.map(tell));
  };
  const parts = { is: (finding: Finding) => finding.finding === name, of: tell };
  // Casts because a judge's answer of each shape becomes findings of that shape, with the data that its sentences read.
  return Object.assign(kind, parts) as unknown as FindingKind<Name, Args, Result>;
}
