/** The sentences about calls on a queue in English. */
import { alert, code, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameOrder } from './quantity.js';
import type { AnswersVerdictData } from './verdict-answers-data.js';
import type { VerdictSentences } from './verdict-data.js';

const time = (seconds: number): string => duration(seconds, 'en');
const list = (texts: readonly string[]): Phrase => nameOrder(texts, 'en', code);
const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);
const items = (number: number): string => (number === 1 ? '1 item' : `${number} items`);

export const answersVerdictEn: Pick<VerdictSentences, keyof AnswersVerdictData> = {
  'no-wait': ({ outcome, queue, calls, empty, full }) => {
    switch (outcome) {
      case 'shown':
        return phrase`Without waiting: ${calls} calls on ${object(queue)} had their answer at once, ${code('Empty')} ${times(empty)}, ${code('Full')} ${times(full)}.`;
      case 'slept':
        return phrase`A call on ${object(queue)} that may not wait ${alert('went to sleep')}.`;
      case 'none':
        return phrase`Not shown: every call on ${object(queue)} was ready to wait.`;
    }
  },

  'gave-up': ({ outcome, queue, empty, full, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`With a time limit: calls on ${object(queue)} gave up when it was over, not before. ${code('Empty')} ${times(empty)}, ${code('Full')} ${times(full)}, the longest wait ${time(seconds)}.`;
      case 'early':
        return phrase`A call on ${object(queue)} gave up ${alert('before its time limit')}.`;
      case 'none':
        return phrase`Not shown: no call on ${object(queue)} waited until its time limit.`;
    }
  },

  'waited-for-item': ({ outcome, queue, process: name, giver, seconds }) =>
    outcome === 'shown'
      ? phrase`Without a limit: ${process(name)} slept in ${code('get()')} for ${time(seconds)}, until ${process(giver)} put something into ${object(queue)}.`
      : phrase`Not shown: no ${code('get()')} of ${object(queue)} had to wait for an item.`,

  'outdated-look': ({ outcome, queue, process: name, taker }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} saw that ${object(queue)} was not empty, and ${alert('got nothing')}: ${process(taker)} had taken the last item meanwhile.`;
      case 'none':
        return phrase`Not shown: what was seen of ${object(queue)} still held when it was acted on.`;
      case 'unseen':
        return phrase`Not shown: nobody looked into ${object(queue)}.`;
    }
  },

  drained: ({ outcome, queue, process: name, items: number }) =>
    outcome === 'shown'
      ? phrase`${process(name)} cleared ${object(queue)}: ${items(number)} taken out one by one, until ${code('Empty')}.`
      : phrase`Not shown: nobody took everything out of ${object(queue)} until ${code('Empty')}.`,

  refused: ({ outcome, calls, errors }) =>
    outcome === 'shown'
      ? phrase`Refused, each with its own error: ${list(calls)}.`
      : phrase`Not shown: no call was answered with ${list(errors)}.`,

  flushed: ({ outcome, queue, process: name, taker, items: number, alive }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} had closed ${object(queue)}${alive === 'no' ? ' and ended' : ''}, and ${process(taker)} still got what it had put before: ${items(number)}.`;
      case 'lost':
        return phrase`Not shown: nobody took what ${process(name)} had put into ${object(queue)} before closing it.`;
      case 'none':
        return phrase`Not shown: nobody closed ${object(queue)} after putting something into it.`;
    }
  },

  'no-end-signal': ({ outcome, queue, process: name, waiter, seconds }) =>
    outcome === 'shown'
      ? phrase`${process(name)} closed ${object(queue)}, and ${process(waiter)} was not told: its ${code('get')} went on waiting for ${time(seconds)}, up to its own limit.`
      : phrase`Not shown: nobody was waiting at ${object(queue)} when another process closed it.`,
};
