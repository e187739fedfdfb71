/** The sentences about producers and consumers in English. */
import { alert, code, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { FlowVerdictData } from './verdict-flow-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const time = (seconds: number): string => duration(seconds, 'en');
const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

export const flowVerdictEn: Pick<VerdictSentences, keyof FlowVerdictData> = {
  'all-consumed': ({ outcome, queue, items, left, names, shares }) => {
    const by =
      names.length > 1 ? phrase`${list(names)} took ${shares.join(', ')}` : phrase`${list(names)} took them`;
    switch (outcome) {
      case 'shown':
        return phrase`All ${count(items, 'item')} put into ${object(queue)} came out, each once, in that order: ${by}.`;
      case 'left':
        return phrase`${alert(`${left} of ${count(items, 'item')}`)} stayed in ${object(queue)}: nobody took ${left === 1 ? 'it' : 'them'}.`;
      case 'wrong':
        return phrase`Something came out of ${object(queue)} ${alert('out of turn')}.`;
      case 'unused':
        return phrase`Not shown: nothing was put into ${object(queue)}.`;
    }
  },

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

  'ended-by-sentinel': ({ outcome, queue, sentinel, sentinels, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`Told, not guessed: ${list(names)} ended with the sentinel ${code(sentinel)}. ${count(sentinels, 'sentinel')}, put after the last item.`;
      case 'early':
        return phrase`A sentinel was put into ${object(queue)} ${alert('before the last item')}.`;
      case 'untold':
        return phrase`${list(names)} ${alert('got no sentinel')}: there ${sentinels === 1 ? 'was' : 'were'} ${sentinels}.`;
      case 'none':
        return phrase`Not shown: nobody took a sentinel out of ${object(queue)}.`;
    }
  },

  'queue-joined': ({ outcome, queue, process: name, items, done, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} came back from ${code('join()')} of ${object(queue)} when ${code('taskDone()')} had been called ${done} times for ${count(items, 'item')}${seconds > 0 ? `, after ${time(seconds)}` : ''}.`;
      case 'undone':
        return phrase`${process(name)} came back from ${code('join()')} ${alert('too early')}: ${done} of ${count(items, 'item')} were done.`;
      case 'unused':
        return phrase`Not shown: nobody came back from ${code('join()')} of ${object(queue)}.`;
    }
  },

  'waited-for-room': ({ outcome, queue, names, times, seconds, most }) => {
    switch (outcome) {
      case 'shown':
        return phrase`Back-pressure: ${list(names)} waited for room in ${object(queue)} ${times === 1 ? 'once' : `${times} times`}, ${time(seconds)} in all. Never more than ${most} inside.`;
      case 'none':
        return phrase`Not shown: no producer had to wait for room in ${object(queue)}.`;
      case 'unused':
        return phrase`Not shown: no producer put anything into ${object(queue)}.`;
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
