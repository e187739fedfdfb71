/** The sentences about queues in English. */
import { alert, type Phrase, phrase, process } from './phrase.js';
import { nameList, nameOrder } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { QueueVerdictData } from './verdict-queue-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const order = (names: readonly string[]): Phrase => nameOrder(names, 'en', process);

export const queueVerdictEn: Pick<VerdictSentences, keyof QueueVerdictData> = {
  'queue-sales': ({ outcome, tickets, sold, buyers, names }) => {
    const late = names.length === 0 ? '' : phrase`; ${list(names)} came too late, and ${was(names)} told so`;
    switch (outcome) {
      case 'shown':
        return phrase`${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}, ${sold} sold, each to one buyer: ${order(buyers)}${late}.`;
      case 'unsold':
        return phrase`Not shown: nobody got a ticket.`;
      case 'twice':
        return phrase`${list(names)} got ${alert('more than one')} ticket.`;
      case 'left-over':
        return phrase`${alert('Tickets were left')} while buyers went away without: ${tickets} there were, ${sold} were sold.`;
      case 'untold':
        return phrase`${list(names)} got no ticket, and ${alert('nobody said so')}.`;
    }
  },

  rush: ({ outcome, places, contenders, won, late, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${contenders} came for ${places}; ${won} won, ranks 1 to ${won}: ${order(names)}. ${late} were told that they were too late, and all ${contenders} were collected.`;
      case 'number':
        return phrase`${alert(`${won} won`)}, but there were ${places} for ${contenders}.`;
      case 'ranking':
        return phrase`The ranking ${alert('is not')} the order in which they got in: ${order(names)}.`;
      case 'untold':
        return phrase`${list(names)} came too late for one of the ${places}, and ${alert('nobody said so')}.`;
      case 'uncollected':
        return phrase`${list(names)} ${was(names)} ${alert('not collected')}.`;
    }
  },
};

function was(names: readonly string[]): string {
  return names.length === 1 ? 'was' : 'were';
}
