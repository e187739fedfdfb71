import { constants } from 'node:os';
import { expect, test } from 'vitest';
import * as errno from '../../src/os/errno.js';

test('every errno is what this system calls by that name', () => {
  const { errno: system } = constants;
  const expected = Object.fromEntries(
    Object.keys(errno).map((name) => [name, system[name as keyof typeof system]]),
  );
  expect({ ...errno }).toEqual(expected);
});
