/** For findings that are not defined with `defineFinding` yet. */

import { verdictSentence } from '../i18n/verdict.js';
import type { VerdictData } from '../i18n/verdict-data.js';
import { Finding, type FindingData } from './finding.js';

export { Finding };

/** Pairs the name of a finding with the values its sentences need. */
export function finding<Name extends keyof VerdictData>(
  name: Name,
  shown: boolean | null,
  data: VerdictData[Name],
  evidence: readonly number[],
): Finding {
  return new Finding<string, FindingData>(
    name,
    { shown, data, evidence },
    {
      en: (values, doing) =>
        verdictSentence({ finding: name, data: values as Record<string, unknown> }, 'en', doing),
      zh: (values, doing) =>
        verdictSentence({ finding: name, data: values as Record<string, unknown> }, 'zh', doing),
    },
  );
}
