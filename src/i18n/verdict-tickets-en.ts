/** The sentences about ticket offices in English. */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { TicketVerdictData } from './verdict-tickets-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const the = (names: readonly string[], index: number) => process(names[index] ?? '?');

export const ticketVerdictEn: Pick<VerdictSentences, keyof TicketVerdictData> = {
  'lost-update': ({ outcome, file, updates, stale, names, saw, missed, wrote }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${the(names, 0)} read ${saw}; before it wrote, ${the(names, 1)} wrote ${missed}. ${the(names, 0)} had not seen that and wrote ${wrote}: ${alert('a change was lost')}. ${stale} of the ${counted(updates, 'change')} of ${object(file)} rested on a read that was out of date.`;
      case 'none':
        return phrase`Not shown this time: no change of ${object(file)} rested on a read that was out of date.`;
      case 'unused':
        return phrase`Not shown: nobody changed ${object(file)}.`;
    }
  },

  'no-lost-update': ({ outcome, file, updates, names }) => {
    switch (outcome) {
      case 'shown':
        return updates === 1
          ? phrase`No change was lost: the only one rested on what ${object(file)} really held.`
          : phrase`No change was lost: each of the ${updates} changes of ${object(file)} rested on what the one before had written.`;
      case 'lost':
        return phrase`${the(names, 0)} changed ${object(file)} ${alert('without having seen')} what ${the(names, 1)} had written.`;
      case 'unused':
        return phrase`Not shown: no process changed ${object(file)}.`;
    }
  },

  oversold: ({ outcome, tickets, sold, over, left, file }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`Oversold by ${over}`)}: ${sold} sold, and there ${tickets === 1 ? 'was' : 'were'} only ${counted(tickets, 'ticket')}. At the end ${object(file)} says ${left} left.`;
      case 'none':
        return phrase`Not shown this time: ${counted(tickets, 'ticket')}, ${sold} sold. Try it again, or with fewer tickets.`;
      case 'unsold':
        return phrase`Not shown: no ticket was sold, so none could be oversold.`;
    }
  },

  'within-stock': ({ outcome, tickets, sold, over, left, file }) => {
    switch (outcome) {
      case 'shown':
        return phrase`Never more than there were: ${counted(tickets, 'ticket')}, ${sold} sold, and ${object(file)} says ${left} left.`;
      case 'oversold':
        return phrase`${alert(`Oversold by ${over}`)}, in spite of the lock: ${counted(tickets, 'ticket')}, ${sold} sold.`;
      case 'wrong':
        return phrase`The books ${alert('do not add up')}: ${counted(tickets, 'ticket')}, ${sold} sold, but ${object(file)} says ${left} left.`;
      case 'unsold':
        return phrase`Not shown: no ticket was sold.`;
    }
  },

  'too-late': ({ outcome, late, names }) => {
    switch (outcome) {
      case 'shown':
        return late === 1
          ? phrase`${list(names)} came too late, and was told so.`
          : phrase`${list(names)} came too late, and were told so.`;
      case 'silent':
        return phrase`${list(names)} came too late, and ${alert('nobody said so')}.`;
      case 'nobody':
        return phrase`Nobody came too late.`;
    }
  },
};

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
