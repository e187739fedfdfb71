/** The log carries the program: what was run, as it was written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeProgram } from '../../../src/run/start/opening.js';
import type { PreparedProgram } from '../../../src/run/start/prepare.js';
import { fixturePath, launch } from '../../helpers/launch.js';

const programOf = (sources: Readonly<Record<string, string>>): PreparedProgram => ({
  file: Object.keys(sources)[0] ?? '',
  modules: sources,
  sources,
  bootstrap: '',
  addon: '',
});

describe('the program in the log', () => {
  it('comes after the run event: each file by the name that places have, byte for byte', async () => {
    const { events, of } = await launch('places/main.ts');
    const told = of('program');
    expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(told.map(({ file }) => file)).toEqual(['main.ts', '../places-above.ts', 'parts/loud.ts']);
    for (const { file, text, process } of told) {
      expect(text).toBe(readFileSync(fixturePath(`places/${file}`), 'utf8'));
      expect(process).toBe('observer');
    }
    expect(events.at(-1)?.kind).toBe('end');
  });

  it('leaves out the text of a long file', () => {
    const long = '并'.repeat(22_000);
    const told = describeProgram(
      programOf({ '/p/main.ts': 'short', '/p/long.ts': long, '/q/other.ts': 'b' }),
    );
    expect(told).toEqual([
      { kind: 'program', file: 'main.ts', text: 'short' },
      { kind: 'program', file: 'long.ts' },
      { kind: 'program', file: '../q/other.ts', text: 'b' },
    ]);
  });

  it('leaves out what would be too much together', () => {
    const files = Array.from({ length: 9 }, (_, index) => [`/p/${index}.ts`, 'x'.repeat(60_000)]);
    const told = describeProgram(programOf(Object.fromEntries(files)));
    expect(told.filter((event) => 'text' in event)).toHaveLength(4);
    expect(told).toHaveLength(9);
  });
});
