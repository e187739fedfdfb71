import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { NODE_FLAGS, nodeFlags } from '../../../src/mp/process/environment.js';

test('this Node starts with the options of lesson processes', () => {
  const { status, stdout } = spawnSync(process.execPath, [...NODE_FLAGS, '-p', '6 * 7'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '42\n' });
});

test('a Node that nobody tried gets no option that it may refuse', () => {
  expect(nodeFlags('20.0.0')).toEqual(['--no-rehash-snapshot']);
  expect(nodeFlags('26.10.0')).toEqual(['--no-rehash-snapshot']);
  expect(nodeFlags('27.0.0')).toEqual([]);
  expect(nodeFlags('30.1.0-nightly')).toEqual([]);
});
