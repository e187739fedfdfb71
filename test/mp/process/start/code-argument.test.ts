import { expect, it } from 'vitest';
import { codeArgument, takeCodeSize } from '../../../../src/mp/process/start/code-argument.js';

it('tells a child how many bytes of compiled code it is given, and nobody after that', () => {
  const argv = ['node', 'bootstrap.cjs', 'p1', codeArgument(123), '--say-begun'];
  expect(takeCodeSize(argv)).toBe(123);
  expect(argv).toEqual(['node', 'bootstrap.cjs', 'p1', '--say-begun']);
});

it('finds none where none was given', () => {
  const argv = ['node', 'bootstrap.cjs', codeArgument(123)];
  expect([takeCodeSize(argv), argv.length]).toEqual([0, 3]);
});
