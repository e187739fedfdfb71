import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { followLink } from '../../../src/os/user/follow-link.js';

it('finds the file that a link means, and leaves every other path as it is', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'concur-link-')));
  const [file, link, broken] = ['file', 'link', 'broken'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeFileSync(file, '');
    symlinkSync(file, link);
    symlinkSync(join(folder, 'nowhere'), broken);
    expect([file, link, broken].map(followLink)).toEqual([file, file, broken]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
