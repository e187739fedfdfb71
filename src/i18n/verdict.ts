/** The sentences of a verdict, in each language. */
import type { Language } from './language.js';
import type { Phrase } from './phrase.js';
import type { FindingName, VerdictSentences } from './verdict-data.js';
import { verdictEn } from './verdict-en.js';
import { verdictZh } from './verdict-zh.js';

const sentences: Readonly<Record<Language, VerdictSentences>> = { en: verdictEn, zh: verdictZh };
const activities: Readonly<Record<Language, string>> = { en: 'working', zh: '工作' };

/** A finding as the event log carries it; the type in verdict/finding.ts is one. */
interface Told {
  readonly finding: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The sentence of a finding in `language`. `activity` is the lesson's word for what the processes do ("printing"),
 * in the same language. A finding that is not in the table (from a lesson of someone else's) is told plainly, by its
 * name and values.
 */
export function verdictSentence(
  told: Told,
  language: Language,
  activity: string = activities[language],
): Phrase {
  const { finding, data } = told;
  if (!Object.hasOwn(sentences[language], finding)) return sayPlainly(told);
  // Sound because findings are made by verdict/finding.ts, which pairs each name with the type of its values.
  const sentence = sentences[language][finding as FindingName] as (data: unknown, activity: string) => Phrase;
  return sentence(data, activity);
}

function sayPlainly({ finding, data }: Told): Phrase {
  const values = Object.entries(data).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  );
  return [values.length > 0 ? `${finding} (${values.join('; ')})` : finding];
}
