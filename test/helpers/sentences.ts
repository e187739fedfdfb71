/** What holds for the sentences of every kind of finding, in both languages. Its samples stand beside the kind's own tests. */
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../src/i18n/phrase.js';
import type { Finding, FindingData, Judgement } from '../../src/verdict/finding.js';

const LANGUAGES = ['en', 'zh'] as const;
const DOING = { en: 'printing', zh: '打印' } as const;

/** A kind of finding, as far as its sentences are concerned. */
interface Kind<Data extends FindingData> {
  of(judgement: Judgement<Data>): Finding<string, Data>;
}

type DataWith<Data, Outcome> = Data extends { readonly outcome: infer Own }
  ? Outcome extends Own
    ? Omit<Data, 'outcome'>
    : never
  : never;

/**
 * One set of data for each outcome, or several where it has several sentences; a missing outcome does not compile.
 * `outcome` itself is the key. A kind without outcomes has samples by any names.
 */
export type Samples<Data> = Data extends { readonly outcome: string }
  ? {
      readonly [Outcome in Data['outcome']]:
        | DataWith<Data, Outcome>
        | readonly [DataWith<Data, Outcome>, ...DataWith<Data, Outcome>[]];
    }
  : Readonly<Record<string, Data>>;

/**
 * Tests that the kind has a sentence for each sample in each language, whole and of its own, with the names marked.
 * `words`: values of the samples that are no names and may stand in a sentence as any other word ("lock").
 */
export function describeSentences<Data extends FindingData>(
  kind: Kind<Data>,
  samples: NoInfer<Samples<Data>>,
  words: readonly string[] = [],
): void {
  const told = Object.entries<FindingData | readonly FindingData[]>(samples).flatMap(([sample, data]) =>
    [data].flat().map((values: FindingData, index) => ({
      sample: index === 0 ? sample : `${sample} (${index + 1})`,
      // Samples of a kind with outcomes are named after them, others carry a name that no sentence reads.
      finding: kind.of({
        shown: null,
        data: { ...values, outcome: sample } as unknown as Data,
        evidence: [],
      }),
    })),
  );

  describe.each(LANGUAGES)('the sentences in %s', (language) => {
    it.each(told)('say $sample', ({ finding }) => {
      const text = plain(finding.say(language, DOING[language]));
      expect(text).toMatch(language === 'zh' ? /[\u4e00-\u9fff].*。$/ : /^[^\u4e00-\u9fff]+\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\?| {2}|\.\./);
    });

    it('differ from each other', () => {
      const texts = told.map(({ finding }) => plain(finding.say(language, DOING[language])));
      expect(texts).toEqual([...new Set(texts)]);
    });

    it.each(told)('mark the names in $sample, so that a view can colour them', ({ finding }) => {
      const sentence = finding.say(language, DOING[language]);
      const things = stringsIn(thingsOf(finding.data));
      for (const part of sentence) {
        if (typeof part === 'string') continue;
        if (/^([a-z]\d|main)$/.test(part.text)) expect(part).toMatchObject({ role: 'process' });
        if (things.includes(part.text)) expect(part).toMatchObject({ role: 'object' });
      }
      const { outcome: _, ...values } = finding.data;
      const names = stringsIn(values).filter((text) => /^[a-z][\w.]*$/i.test(text) && !words.includes(text));
      const unmarked = sentence.filter((part) => typeof part === 'string').join(' ');
      for (const name of names) expect(unmarked).not.toMatch(new RegExp(`\\b${name}\\b`));
    });
  });
}

/** The sentence of a finding in English and in Chinese, without marks. */
export function saidIn(finding: Finding): { readonly en: string; readonly zh: string } {
  return { en: plain(finding.say('en', DOING.en)), zh: plain(finding.say('zh', DOING.zh)) };
}

export function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The values that name a lock, queue, pipe or file. */
function thingsOf({ object, objects, queue, pipe, file }: FindingData): unknown[] {
  return [object, objects, queue, pipe, file];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
