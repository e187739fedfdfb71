/** The kept runs, as a shell completes them. */
import type { Language } from '../../i18n/language.js';
import { keptRuns } from '../../kept/find.js';
import { tameName } from '../../render/style/text.js';
import { keptWords } from '../../render/words/kept.js';
import { summarizeKept } from './list-runs.js';
import { ranAs } from './ran-as.js';

/** The number of each, with what it was a run of; none where they cannot be read. */
export function keptCandidates(
  language: Language,
): { readonly value: string; readonly description: string }[] {
  try {
    return keptRuns(process.env).map((kept) => {
      const log = summarizeKept(kept);
      const ended = log && keptWords[language].ended[log.reason ?? 'unknown'];
      return { value: `${kept.number}`, description: log ? `${tameName(ranAs(log.run))}, ${ended}` : '' };
    });
  } catch {
    return [];
  }
}
