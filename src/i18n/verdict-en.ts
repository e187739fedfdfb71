/** The sentences of a verdict in English. */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList, nameOrder, signalName } from './quantity.js';
import { answersVerdictEn } from './verdict-answers-en.js';
import type { VerdictData, VerdictSentences } from './verdict-data.js';
import { deadlockVerdictEn } from './verdict-deadlock-en.js';
import { familyVerdictEn } from './verdict-family-en.js';
import { flowVerdictEn } from './verdict-flow-en.js';
import { pipeVerdictEn } from './verdict-pipe-en.js';
import { queueVerdictEn } from './verdict-queue-en.js';
import { ticketVerdictEn } from './verdict-tickets-en.js';

const seconds = (value: number): string => duration(value, 'en');
const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
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

  exclusion: (data) => {
    const { outcome, acquires, names } = data;
    const name = lock(data.object);
    switch (outcome) {
      case 'shown':
        return phrase`The ${name} never had two holders: it was acquired ${acquires} times, each time after the release before.`;
      case 'held-twice':
        return phrase`${the(names, 1)} acquired the ${name} ${alert('while')} ${the(names, 0)} held it.`;
      case 'too-early':
        return phrase`By the clock ${the(names, 1)} had the ${name} ${alert('before')} ${the(names, 0)} gave it back.`;
      case 'not-held':
        return phrase`${the(names, 0)} released the ${name}, ${alert('which nobody held')}.`;
      case 'alone':
        return phrase`Not shown: only ${the(names, 0)} acquired the ${name}, and one process alone keeps nobody out. ${moreNeeded}`;
      case 'unused':
        return phrase`Not shown: no process acquired the ${name}.`;
    }
  },

  'inside-lock': ({ outcome, object: name, turns, names }, doing) => {
    switch (outcome) {
      case 'shown':
        return turns === 1
          ? phrase`The one turn of ${doing} lay between acquire and release of the ${lock(name)}.`
          : phrase`All ${turns} turns of ${doing} lay between acquire and release of the ${lock(name)}.`;
      case 'outside':
        return phrase`${list(names)} ${names.length > 1 ? 'were' : 'was'} ${doing} ${alert('without holding')} the ${lock(name)}.`;
      case 'none':
        return phrase`Not shown: no process was seen ${doing}.`;
    }
  },

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

  'asked-and-got': (data) => {
    const { asked, got, overtaken, names } = data;
    const question = phrase`They asked for the ${lock(data.object)} in the order ${order(asked)}`;
    if (overtaken > 0) {
      const more = overtaken > 1 ? ` (${overtaken} were overtaken in all)` : '';
      return phrase`${question} and got it in the order ${order(got)}: ${the(names, 1)} overtook ${the(names, 0)}${more}.`;
    }
    return got.length < asked.length
      ? phrase`${question}; those who got it: ${order(got)}.`
      : phrase`${question} and got it in the same order, which a lock does not promise.`;
  },

  handover: ({ object: name, times, quickest, slowest }) =>
    times === 1
      ? phrase`The ${lock(name)} passed once to a process that was already waiting, ${seconds(quickest)} after the release.`
      : phrase`The ${lock(name)} passed ${times} times to a process that was already waiting, ${seconds(quickest)} to ${seconds(slowest)} after the release.`,

  deadlock: (data) =>
    data.processes.length === 0
      ? phrase`Not shown this time: no circle of waiting closed.`
      : phrase`${alert('Deadlock')}: ${circle(data)}.`,
  'self-deadlock': (data) =>
    data.process === ''
      ? phrase`Not shown: no process waited for a lock it held itself.`
      : phrase`${process(data.process)} asked for the ${lock(data.object)} again ${alert('while holding it')}, and sleeps until some other process releases it.`,
  'abandoned-lock': (data) =>
    phrase`${process(data.holder)} ended ${alert('without releasing')} the ${lock(data.object)}${data.waiting.length > 0 ? phrase`; ${list(data.waiting)} asked for it and never got it` : ', which stays locked'}.`,
  'foreign-release': (data) =>
    phrase`${process(data.releaser)} released the ${lock(data.object)}, which ${process(data.holder)} had acquired: a Lock knows no owner.`,
  unfinished: ({ processes }, doing) => phrase`${list(processes)} ${alert('did not finish')} ${doing}.`,
  uncollected: ({ processes }) =>
    phrase`${list(processes)} ended and ${processes.length > 1 ? 'were' : 'was'} ${alert('never collected')} by ${processes.length > 1 ? 'their' : 'its'} parent.`,
  crashed: ({ processes, exitcode, error }) =>
    phrase`${list(processes)} ${alert('failed')} with exit code ${exitcode}${error === '' ? '' : `: ${error}`}.`,
  killed: ({ processes, signal }) =>
    phrase`${list(processes)} ${processes.length > 1 ? 'were' : 'was'} ${alert(`ended by ${signalName(signal, 'en')}`)}.`,
};

function waiters(waited: number, turns: number): Phrase {
  if (waited === 0) return phrase`Nobody had to wait for it this time.`;
  return phrase`${waited} of the ${turns} turns went to a process that was already waiting.`;
}

function circle({ processes, objects }: VerdictData['deadlock']): Phrase {
  return processes.flatMap((name, index) => {
    const next = process(processes[(index + 1) % processes.length] ?? '?');
    const what = objects[index] ?? '';
    const wait = phrase`${process(name)} waits for `;
    return [
      ...(index > 0 ? ['; '] : []),
      ...(what === '' ? phrase`${wait}${next} to end` : phrase`${wait}the ${lock(what)}, held by ${next}`),
    ];
  });
}
