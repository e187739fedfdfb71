import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { launch, launchUntraced } from '../helpers/launch.js';
import { buildScript } from '../helpers/observer.js';

describe('print', () => {
  it('is what console.log is, and every other way of writing is told too', async () => {
    const { events, reason } = await launch('console.ts');
    const said = events.flatMap((event) =>
      event.kind === 'print'
        ? [event.text]
        : event.kind === 'output'
          ? [`${event.stream}: ${event.text}`]
          : [],
    );
    const table = said.find((text) => text.includes('column'));
    expect(table).toContain('cell');
    expect(said.filter((text) => text !== table)).toEqual([
      'print 1 { a: [ 2 ] } %s rest',
      'print 1 { a: [ 2 ] } %s rest',
      '3 apples',
      'info',
      '{ b: 1 }',
      'line',
      'stderr: complaint',
      'stderr: growl',
      '',
      'written',
    ]);
    expect(reason).toBe('finished');
  });

  it('goes to standard output where nobody watches', async () => {
    const { stdout, stderr, code } = await launchUntraced('console.ts');
    expect(stdout).toContain('print 1 { a: [ 2 ] } %s rest\nprint 1 { a: [ 2 ] } %s rest\n3 apples\n');
    expect(stderr).toBe('complaint\ngrowl\n');
    expect(code).toBe(0);
  });

  it('of very much is all there when a slow reader has read it, in plain node', async () => {
    const script = await buildScript('plain-print');
    const reader = spawnSync('sh', ['-c', '"$0" "$1" | (sleep 0.5; cat)', process.execPath, script], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(reader.stderr).toBe('');
    const [long, ...lines] = reader.stdout.trimEnd().split('\n');
    expect(long).toHaveLength(1_000_000);
    expect(lines).toEqual(Array.from({ length: 3000 }, (_, line) => `line ${line}`));
  });

  it.each([
    ['letters', 'x', 5000],
    ['a megabyte', 'some text ', 100_000],
    ['Chinese', '并发', 4000],
    ['emoji', '🖨️', 2000],
    ['control characters', '\u0001\n', 3000],
  ])('of very much (%s) is cut, and says from how much', async (_, unit, times) => {
    const { of } = await launch('long-print.ts', { parameters: { unit, times } });
    const [long, next] = of('print');
    const whole = unit.repeat(times);
    expect(long?.cutFrom).toBe(Buffer.byteLength(whole));
    expect(long?.text).toMatch(/…$/);
    expect(whole).toContain(long?.text.slice(0, -1));
    // as much as fits one atomic write
    expect(Buffer.byteLength(JSON.stringify(long?.text))).toBeGreaterThan(3500);
    expect(next).toMatchObject({ text: 'the next line' });
    expect(next).not.toHaveProperty('cutFrom');
  });
});

describe('the trace pipe', () => {
  it('carries a program’s own bytes without harm', async () => {
    const { prints, of, reason } = await launch('noise.ts');
    expect(prints('main')).toEqual(Array(50).fill('word'));
    expect(prints('Process-1')).toEqual(['word']);
    expect(of('end')).toHaveLength(1);
    expect(reason).toBe('finished');
  });

  it('carries processes with very long names', async () => {
    const { prints, of, reason } = await launch('long-name.ts');
    expect(prints()).toEqual(['hello']);
    expect(of('spawn')).toHaveLength(1);
    expect(reason).toBe('finished');
  });
});
