import { describe, expect, it } from 'vitest';
import { launch, launchUntraced } from '../helpers/launch.js';

const WARNING =
  'Ticket loses its class on the way to another process: it arrives as plain data, without methods, getters and #private ' +
  'fields. Send plain data, and make a new Ticket of it there';

describe('an instance of a class that is sent', () => {
  it('is warned of once in a process, on standard error, and nothing else is', async () => {
    const { of, prints } = await launch('loses-class.ts');
    expect(of('output').map(({ process, stream, text }) => [process, stream, text])).toEqual([
      ['main', 'stderr', WARNING],
    ]);
    expect(prints('main')).toEqual(['[[{"number":7}],{}]']);
    expect(prints('child')).toEqual(['false 8']);
    const { stderr, stdout } = await launchUntraced('loses-class.ts');
    expect(stderr).toBe(`${WARNING}\n`);
    expect(stdout).toBe('[[{"number":7}],{}]\nfalse 8\n');
  });
});
