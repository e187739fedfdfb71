/** The sentences about pipes in English. */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { PipeVerdictData } from './verdict-pipe-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

export const pipeVerdictEn: Pick<VerdictSentences, keyof PipeVerdictData> = {
  'request-answer': ({ outcome, pipe, asker, answerer, questions, answers }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${count(questions, 'question')} from ${process(asker)}, ${count(answers, 'answer')} from ${process(answerer)}: both sent and both received on ${object(pipe)}, in turn.`;
      case 'unanswered':
        return phrase`${process(asker)} sent ${count(questions, 'question')} through ${object(pipe)} and ${alert(`got ${count(answers, 'answer')}`)}.`;
      case 'out-of-turn':
        return phrase`Not shown: ${process(asker)} and its partner ${alert('did not take turns')} on ${object(pipe)}.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  'broken-pipe': ({ outcome, pipe, process: name, readers, sent, received }) =>
    outcome === 'none'
      ? phrase`Not shown: nobody sent to a pipe without a reader.`
      : phrase`${alert('Broken pipe')}: ${process(name)} wanted to send once more through ${object(pipe)}, but ${readers.length === 0 ? 'its reader' : list(readers)} had let go of the receiving end. Of ${count(sent, 'message')} sent, ${received} ${received === 1 ? 'was' : 'were'} received${sent > received ? '; the rest is lost' : ''}.`,

  'pipe-capacity': ({ outcome, pipe, process: name, reader, bytes, messages, seconds }) => {
    const full = phrase`${process(name)} had to wait when ${alert(count(bytes, 'byte'))} lay in ${object(pipe)}, ${count(messages, 'whole message')} among them`;
    switch (outcome) {
      case 'shown':
        return phrase`The pipe was full: ${full}. It went on after ${duration(seconds, 'en')}, when ${process(reader)} had begun to read.`;
      case 'stuck':
        return phrase`${full}, and ${alert('never got on')}.`;
      case 'never-full':
        return phrase`Not shown: ${object(pipe)} never was full.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  'stolen-messages': ({ outcome, pipe, messages, names, counts }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${count(messages, 'message')} through ${object(pipe)}, and ${alert('nobody got them all')}: ${shares(names, counts)}. Each message went to one reader only.`;
      case 'alone':
        return phrase`Not shown: ${names.length === 0 ? 'nobody' : list(names)} alone received from ${object(pipe)}.`;
      case 'all':
        return phrase`Not shown: one reader got all ${count(messages, 'message')} of ${object(pipe)}.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  'torn-messages': ({ outcome, pipe, messages, names }) =>
    outcome === 'shown'
      ? phrase`${alert('Torn messages')}: what ${list(names)} received from ${object(pipe)} was no whole message, but parts of several.`
      : phrase`Not shown: all ${count(messages, 'message')} of ${object(pipe)} stayed whole.`,
};

function shares(names: readonly string[], counts: readonly string[]): Phrase {
  return names.flatMap((name, index) => [
    ...(index > 0 ? [', '] : []),
    ...phrase`${process(name)} got ${counts[index] ?? '?'}`,
  ]);
}
