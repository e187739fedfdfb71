/**
 * The gate of a learner's own program: notices what no single call tells, and tells it. That a process asks again and again
 * instead of waiting; what it saw last when it looked into a queue; that its target changes a variable which main reads.
 */

import { emit, type Stamp } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { learnerPlace } from '../../trace/place.js';
import type { Gate } from '../point.js';
import { type OwnWork, ownCopies } from './own-copies.js';

/** Looks in a row, with no other call between them, from which on they are measured. */
const MEASURED_FROM = 1024;
/** Looks between two measurements. */
const STEP = 4096;
/** Seconds of processor time that looking has to take, and how often a second it has to look, to be nothing but that. */
const LEAST_CPU_S = 0.05;
const LEAST_RATE = 100_000;

export function createHabitWatch(runs: OwnWork): Gate {
  const looks = new Map<string, { readonly size: number; readonly moment: Stamp; readonly at?: string }>();
  let inRow = 0;
  let measured = { looks: 0, cpu: process.cpuUsage() };
  let told = false;

  const count = (object: string) => {
    inRow++;
    if (inRow < MEASURED_FROM || told) return;
    if (inRow === MEASURED_FROM) measured = { looks: inRow, cpu: process.cpuUsage() };
    if (inRow % STEP !== 0) return;
    const { user, system } = process.cpuUsage(measured.cpu);
    const seconds = (user + system) / 1e6;
    if (seconds < LEAST_CPU_S) return;
    if ((inRow - measured.looks) / seconds >= LEAST_RATE) {
      emit({ kind: 'spin', object, looks: inRow - measured.looks, seconds });
      told = true;
    }
    measured = { looks: inRow, cpu: process.cpuUsage() };
  };

  const goOn = (operation: Operation) => {
    inRow = 0;
    told = false;
    if (operation.call !== 'exit') return;
    for (const [object, { moment, ...seen }] of looks) emit({ kind: 'look', object, ...seen }, moment);
    for (const copy of ownCopies(runs)) emit({ kind: 'copy', ...copy });
  };

  return {
    pass(operation) {
      if (operation.call === 'look') count(operation.object);
      else if (operation.call === 'is-alive') count(operation.child ?? '');
      else goOn(operation);
    },
    saw(object, size) {
      const place = size === 0 && inRow < MEASURED_FROM ? learnerPlace() : '';
      looks.set(object, { size, moment: process.hrtime(), ...(place === '' ? {} : { at: place }) });
    },
  };
}
