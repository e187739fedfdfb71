import { expect, it } from 'vitest';
import { parseStepLine } from '../../../src/cli/step/parse-step-line.js';

const STANDING = [
  { process: 'main', number: 0 },
  { process: 'p1', number: 2 },
  { process: 'quit', number: 3 },
];

it.each([
  ['0', { do: 'grant', grant: { process: 'main', how: 'go' } }],
  [' 2 ', { do: 'grant', grant: { process: 'p1', how: 'go' } }],
  ['p1', { do: 'grant', grant: { process: 'p1', how: 'go' } }],
  ['p1:timeout', { do: 'grant', grant: { process: 'p1', how: 'timeout' } }],
  ['p1:kill', { do: 'grant', grant: { process: 'p1', how: 'kill' } }],
  // whoever is called so is meant, not the command
  ['quit', { do: 'grant', grant: { process: 'quit', how: 'go' } }],
  ['undo', { do: 'undo' }],
  ['s', { do: 'schedule' }],
  ['h', { do: 'help' }],
  ['?', { do: 'help' }],
  // said by the run: there is nobody of that name
  ['p9', { do: 'grant', grant: { process: 'p9', how: 'go' } }],
  ['4', { do: 'grant', grant: { process: '4', how: 'go' } }],
  ['p1 p1', { do: 'unknown' }],
  ['', { do: 'unknown' }],
  ['constructor', { do: 'grant', grant: { process: 'constructor', how: 'go' } }],
])('%j', (line, expected) => {
  expect(parseStepLine(line, STANDING, true)).toEqual(expected);
});

it('nobody is killed where that is not allowed', () => {
  expect(parseStepLine('p1:kill', STANDING, false)).toEqual({ do: 'no-kill' });
});
