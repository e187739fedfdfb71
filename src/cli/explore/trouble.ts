/** Programs that cannot be explored, told to the learner. */

import { NotModelled } from '../../explore/model/call.js';
import type { Language } from '../../i18n/language.js';
import { wordsOfPhrase } from '../../i18n/phrase.js';
import { aboutTo } from '../../render/words/operations/about-to.js';
import { ExploreError } from '../../run/explore/explore-error.js';
import { createMoment } from '../../trace/moment.js';
import type { Operation } from '../../trace/operation.js';
import { UserFailure } from '../failure/failure.js';
import { runWords } from '../run/run-words.js';
import { exploreWords } from './explore-words.js';

/** `file`: the program's, as it is told. Null: it is an error of another kind. */
export function sayTrouble(error: unknown, file: string, language: Language): UserFailure | null {
  const words = exploreWords[language].trouble;
  if (error instanceof NotModelled) return new UserFailure(words.NOT_MODELLED(error.what));
  if (!(error instanceof ExploreError)) return null;
  const { code, process = '?', step = 0, expected, found } = error.trouble;
  if (code === 'NO_MAIN') return new UserFailure(runWords[language].failures.noMain(file));
  if (code === 'ENDLESS') return new UserFailure(words.ENDLESS);
  if (code === 'NOT_AS_MODELLED') return new UserFailure(words.NOT_AS_MODELLED(`${process}, ${step}`));
  const say = (operation: Operation | null | undefined) =>
    operation ? wordsOfPhrase(aboutTo(process, operation, createMoment())[language]) : words.end;
  const [before, now] = [say(expected), say(found)];
  const how =
    before === now ? words.otherValue(process, step, now) : words.otherCall(process, step, before, now);
  return new UserFailure(`${how}${words.why}`);
}
