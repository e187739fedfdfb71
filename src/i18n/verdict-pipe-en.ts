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

  'end-of-file': ({ outcome, pipe, process: name, messages, holders }) => {
    switch (outcome) {
      case 'shown':
        return phrase`End of file: when ${process(name)} met the end of ${object(pipe)}, all ${count(messages, 'message')} were received, and nobody could send any more.`;
      case 'held':
        return phrase`${process(name)} met the end of ${object(pipe)} while ${list(holders)} ${alert('could still send')}.`;
      case 'unread':
        return phrase`${process(name)} met the end of ${object(pipe)} while messages were ${alert('still under way')}.`;
      case 'unseen':
        return phrase`Not shown: nobody met the end of ${object(pipe)}.`;
    }
  },

  'forgotten-end': ({ outcome, process: name, pipe, holder, joins }) => {
    if (outcome === 'none')
      return phrase`Not shown: nobody waited for an end of ${object(pipe)} that cannot come.`;
    const end = phrase`${alert('A forgotten end')}: ${process(name)} waits for ever in recv(). Everything sent through ${object(pipe)} is received, but`;
    return holder === name
      ? phrase`${end} ${process(name)} itself still holds a sending end, so there is no end of file. Cure: close() it.`
      : phrase`${end} ${process(holder)} still holds a sending end, so there is no end of file; and ${process(holder)} waits for ${process(joins)} to end. Cure: ${process(holder)} closes its copy.`;
  },

  'pipe-deadlock': ({ processes, objects, ways }) => {
    const steps = processes.flatMap((name, index): Phrase => {
      const next = process(processes[(index + 1) % processes.length] ?? '?');
      const pipe = object(objects[index] ?? '');
      return [
        ...(index > 0 ? ['; '] : []),
        ...phrase`${process(name)} waits ${wish(ways[index], pipe, next)}`,
      ];
    });
    return phrase`${alert('Deadlock')}: ${steps}.`;
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

  'whole-messages': ({ outcome, pipe, messages, lost, readers, writers }) => {
    switch (outcome) {
      case 'shown':
        return phrase`All ${count(messages, 'message')} from ${count(writers, 'writer')} came through ${object(pipe)} whole, each to one of ${count(readers, 'reader')}.`;
      case 'torn':
        return phrase`Messages in ${object(pipe)} ${alert('did not stay whole')}.`;
      case 'lost':
        return phrase`${alert(count(lost, 'message'))} of ${messages} sent through ${object(pipe)} ${lost === 1 ? 'was' : 'were'} never received.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },
};

function wish(
  way: string | undefined,
  what: ReturnType<typeof object>,
  next: ReturnType<typeof process>,
): Phrase {
  switch (way) {
    case 'sending':
      return phrase`for a message through pipe ${what}, which only ${next} could send`;
    case 'receiving':
      return phrase`for room in pipe ${what}, which only ${next} could make by receiving`;
    case 'join':
      return phrase`for ${next} to end`;
    default:
      return phrase`for lock ${what}, held by ${next}`;
  }
}

function shares(names: readonly string[], counts: readonly string[]): Phrase {
  return names.flatMap((name, index) => [
    ...(index > 0 ? [', '] : []),
    ...phrase`${process(name)} got ${counts[index] ?? '?'}`,
  ]);
}
