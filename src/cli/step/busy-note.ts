/** Where there is no screen: says on standard error who does not come to a call, so that nobody wonders why nothing happens. */
import type { Language } from '../../i18n/language.js';
import { stepWords } from './step-words.js';

/** To be told as often as one likes; says the same only once. */
export function createBusyNote(language: Language): (processes: readonly string[]) => void {
  let said = '';
  return (processes) => {
    const text = processes.length === 0 ? '' : stepWords[language].busy(processes);
    if (text !== '' && text !== said) process.stderr.write(`concur-lesson: ${text}\n`);
    said = text;
  };
}
