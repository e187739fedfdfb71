import { readdirSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

const { execPath } = process;
afterEach(() => {
  process.execPath = execPath;
});

it('a main process that cannot be started is one clear error, and no descriptor is lost', async () => {
  await launch('family.ts');
  process.execPath = '/no/such/node';
  const before = readdirSync('/proc/self/fd').length;
  await expect(launch('family.ts')).rejects.toMatchObject({ name: 'OsError', code: 'CANNOT_START' });
  await expect.poll(() => readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before);
});
