import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/cli/command-line/command-line.js';
import { packageFile } from '../../../src/lesson/package-files.js';

const namesFor = async (...typed: string[]) => (await loadCommands(typed)).map(({ name }) => name);

describe('a start loads', () => {
  it('the command that was typed, for the version none, and for help and guesses all', async () => {
    expect(await namesFor('run', 'list')).toEqual(['run']);
    expect(await namesFor('--version')).toEqual([]);
    expect(await namesFor('-V', 'run')).toEqual([]);
    const all = await namesFor('--help');
    expect(all.slice(0, 3)).toEqual(['list', 'learn', 'show']);
    for (const typed of [['help', 'run'], ['--lang', 'zh', 'run'], ['rnu'], []])
      expect(await namesFor(...typed)).toEqual(all);
  });

  it('no words of any command with the file that every start loads', async () => {
    const main = readFileSync(packageFile('dist/cli/main.cjs'), 'utf8');
    expect(main).toContain('Learn concurrency');
    const summaries = (await loadCommands([])).flatMap(({ help }) => [
      help('en').summary,
      help('zh').summary,
    ]);
    expect(summaries.length).toBeGreaterThan(20);
    expect(summaries.filter((summary) => main.includes(summary))).toEqual([]);
  });
});
