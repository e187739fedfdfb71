/** The sentences about producers and consumers in English. */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { FlowVerdictData } from './verdict-flow-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const time = (seconds: number): string => duration(seconds, 'en');
const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

export const flowVerdictEn: Pick<VerdictSentences, keyof FlowVerdictData> = {
  'ended-by-timeout': ({ outcome, queue, names, seconds, living }) => {
    const guess =
      living.length > 0
        ? phrase`Guessed wrong: ${list(living)} had not finished`
        : phrase`Nothing more was to come, so that time was lost`;
    switch (outcome) {
      case 'shown':
        return phrase`${list(names)} ended by guessing: ${time(seconds)} without anything in ${object(queue)}. ${guess}.`;
      case 'some':
        return phrase`Not shown: only ${list(names)} ended because nothing came in time.`;
      case 'none':
        return phrase`Not shown: nobody gave up waiting for something in ${object(queue)}.`;
    }
  },

  'left-behind': ({ outcome, queue, items, left, names, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`${left} of ${count(items, 'item')} never consumed`)}: ${list(names)} had given up ${time(seconds)} before the first of them was put into ${object(queue)}.`;
      case 'waiting':
        return phrase`Not shown: ${count(left, 'item')} left in ${object(queue)}, but not because the consumers gave up.`;
      case 'none':
        return phrase`Not shown: nothing was left in ${object(queue)}.`;
    }
  },

  'piled-up': ({ outcome, queue, most, places, items }) => {
    switch (outcome) {
      case 'shown':
        return phrase`No producer waited, and ${object(queue)} ${alert('grew')}: of ${count(items, 'item')}, ${most} lay in it at once.`;
      case 'waited':
        return phrase`Not shown: a producer had to wait.`;
      case 'short':
        return phrase`Not shown: never more than ${most} lay in ${object(queue)}, a limit of ${places} would have done.`;
    }
  },
};
