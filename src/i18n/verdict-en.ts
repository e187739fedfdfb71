/** The sentences of a verdict in English. */
import { object, type Phrase, phrase, process } from './phrase.js';
import { nameOrder } from './quantity.js';
import { answersVerdictEn } from './verdict-answers-en.js';
import type { VerdictSentences } from './verdict-data.js';
import { deadlockVerdictEn } from './verdict-deadlock-en.js';
import { familyVerdictEn } from './verdict-family-en.js';
import { flowVerdictEn } from './verdict-flow-en.js';
import { pipeVerdictEn } from './verdict-pipe-en.js';
import { queueVerdictEn } from './verdict-queue-en.js';
import { ticketVerdictEn } from './verdict-tickets-en.js';

const order = (names: readonly string[]): Phrase => nameOrder(names, 'en', process);
const the = (names: readonly string[], index: number) => process(names[index] ?? '?');
const lock = (name: string): Phrase => phrase`lock ${object(name)}`;
const moreNeeded = 'Try two or more.';

export const verdictEn: VerdictSentences = {
  ...deadlockVerdictEn,
  ...familyVerdictEn,
  ...ticketVerdictEn,
  ...queueVerdictEn,
  ...flowVerdictEn,
  ...answersVerdictEn,
  ...pipeVerdictEn,

  'order-by-program': ({ outcome, turns, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`The program fixed the order ${order(turns)}: each process was started only after the one before it had been joined.`;
      case 'overlap':
        return phrase`The program fixed no order: turns overlapped.`;
      case 'not-joined':
        return phrase`The program did not fix the order: ${the(names, 1)} was started before ${the(names, 0)} had been joined.`;
      case 'alone':
        return phrase`Not shown: one process alone has no order. ${moreNeeded}`;
    }
  },

  'order-by-competition': ({ outcome, object: name, turns, waited }) => {
    switch (outcome) {
      case 'shown':
        return phrase`The order ${order(turns)} was decided at the ${lock(name)}, by who got it first. ${waiters(waited, turns.length)}`;
      case 'overlap':
        return phrase`Nobody decided an order: turns overlapped.`;
      case 'program':
        return phrase`The processes did not compete: each was started only after the one before it had been joined.`;
      case 'no-lock':
        return phrase`No lock decided the order ${order(turns)}.`;
      case 'apart':
        return phrase`The processes did not compete: each was started only after the turn before was over.`;
      case 'alone':
        return phrase`Not shown: one process alone competes with nobody. ${moreNeeded}`;
    }
  },
};

function waiters(waited: number, turns: number): Phrase {
  if (waited === 0) return phrase`Nobody had to wait for it this time.`;
  return phrase`${waited} of the ${turns} turns went to a process that was already waiting.`;
}
