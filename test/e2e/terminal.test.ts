/** What a person sees: the packed tool in a pseudo-terminal, at several widths, with and without colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { oneIn } from '../helpers/turns.js';
import { closeTerminals, coloursIn, expectCursor, HIDE_CURSOR, KEYS, startInTerminal } from './terminal.js';
import { expectNoStack, expectNothingLeft, installTool, readable, widest } from './tool.js';

const tool = installTool();
closeTerminals();

/** Few processes, soon over. */
const SMALL = ['run', 'memory', '--processes', '1', '--speed', '20'];

describe('run', () => {
  const widths = [20, 60, 80, 120].flatMap((columns) => ['en', 'zh'].map((lang) => [columns, lang] as const));

  it.each(oneIn(5, widths))(
    '%i columns, %s: lanes, chart, verdict, in colour, no line wider',
    async (columns, lang) => {
      const terminal = startInTerminal(tool, ['run', 'lock-v3', '--speed', '20', '--lang', lang], {
        columns,
      });
      expect(await terminal.ended).toBe(0);
      const output = terminal.output();
      const lines = readable(output);
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      expect(coloursIn(output)).toBeGreaterThan(50);
      expectCursor(output);
      const end = lines.slice(lines.indexOf(lang === 'en' ? 'Take away' : '记住'));
      const live = lines.slice(0, -end.length).join('');
      for (const name of ['main', 'p1', 'p2', 'p3', 'printer']) expect(live).toContain(name);
      const rows = end.map((line) => line.split(' ')[0]);
      expect(rows).toContain('main');
      expect(rows).toContain('✔');
      if (columns > 20) {
        expect(rows).toEqual(expect.arrayContaining(['p1', 'p2', 'p3']));
        expect(rows.filter((word) => word === '✔').length).toBeGreaterThanOrEqual(4);
      }
      await expectNothingLeft(tool);
    },
  );

  const colourless: readonly [what: string, args: string[], env: Record<string, string>][] = [
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ];

  it.each(oneIn(3, colourless, 1))('%s: no colours at all', async (_, args, env) => {
    const terminal = startInTerminal(tool, [...SMALL, ...args], { env });
    expect(await terminal.ended).toBe(0);
    expect(coloursIn(terminal.output())).toBe(0);
    await terminal.until('What really happened');
  });

  it.each(oneIn(2, ['plain', 'chart'], 1))('--view %s works here, too', async (view) => {
    const terminal = startInTerminal(tool, [...SMALL, '--view', view]);
    expect(await terminal.ended).toBe(0);
    const lines = readable(terminal.output());
    expect(widest(lines)).toBeLessThanOrEqual(80);
    expect(lines).toContain('What really happened');
    expect(lines).not.toContain('Verdict');
    expectCursor(terminal.output());
  });

  it('a terminal that changes its size meanwhile does no harm', async () => {
    const terminal = startInTerminal(tool, ['run', 'lock-v3', '--speed', '10'], { columns: 100 });
    for (const columns of [60, 20, 1, 90, 120]) {
      terminal.resize(columns);
      await terminal.until(/p\d: “p\d starts printing”/);
    }
    expect(await terminal.ended).toBe(0);
    await terminal.until('What really happened');
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('many processes are counted, not drawn, and no line is wider', async () => {
    const args = ['run', 'lock-v3', '--processes', '13', '--speed', '100'];
    const terminal = startInTerminal(tool, args, { columns: 60 });
    expect(await terminal.ended).toBe(0);
    expect(widest(readable(terminal.output()))).toBeLessThanOrEqual(60);
    await terminal.until(/more\s+than\s+\d+\s+processes/);
    await expectNothingLeft(tool);
  });
});

describe('run without a lesson', () => {
  const menus: readonly [lang: string, question: string, second: string][] = [
    ['en', 'Which lesson?', 'Join after each start'],
    ['zh', '运行哪一课？', 'lock-v2'],
  ];

  it.each(oneIn(2, menus, 1))('%s: a menu, arrow keys and Enter choose', async (lang, question, second) => {
    const terminal = startInTerminal(tool, ['run', '--speed', '20', '--lang', lang]);
    await terminal.until(question);
    await terminal.until(/❯ \S/);
    if (lang === 'zh') expect(readable(terminal.output()).join('\n')).not.toMatch(/navigate|select/);
    for (const id of idsBefore('lock-v2')) {
      const before = terminal.output().length;
      terminal.press(KEYS.down);
      await terminal.until(new RegExp(`❯ (?!${id} )\\S`), before);
    }
    terminal.press(KEYS.enter);
    expect(await terminal.ended).toBe(0);
    const chosen = readable(terminal.output()).join('\n');
    expect(chosen).toContain(second);
    expect(chosen).toMatch(/lock-v2 ·/);
    expectCursor(terminal.output());
  });

  it('Ctrl-C at the menu ends by SIGINT', async () => {
    const terminal = startInTerminal(tool, ['run']);
    await terminal.until(/❯ \S/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expect(terminal.output()).toContain(HIDE_CURSOR);
    expectCursor(terminal.output());
    expectNoStack(readable(terminal.output()).join('\n'));
  });

  it('Ctrl-C at the menu gives the terminal back as it was', async () => {
    const script =
      'trap : INT; echo "was $(stty -g)"; "$@"; echo "code $?"; echo "is $(stty -g) now"; exec sleep 60';
    const terminal = startInTerminal(tool, ['run'], { script });
    await terminal.until(/❯ \S/);
    terminal.press(KEYS.interrupt);
    await terminal.until(/^is .* now$/m);
    const screen = readable(terminal.output()).join('\n');
    expect(screen).toContain('code 130');
    expect(/^is (.*) now$/m.exec(screen)?.[1]).toBe(/^was (.*)$/m.exec(screen)?.[1]);
  });
});

/** The lessons above `id` in the menu. */
function idsBefore(id: string): string[] {
  const catalog = readFileSync(packageFile('dist/lessons/catalog.json'), 'utf8');
  const ids = JSON.parse(catalog).map((lesson: { id: string }) => lesson.id);
  return ids.slice(0, ids.indexOf(id));
}

describe('waiting', () => {
  it.each(oneIn(2, ['compare lock-v2 --repeat 2 --speed 20', 'run lock-v3 --view chart --speed 5'], 1))(
    '%s shows that it is going on, and never hides the cursor',
    async (command) => {
      const terminal = startInTerminal(tool, command.split(' '));
      await terminal.until(/lock-v\d is running/);
      if (command.startsWith('compare')) await terminal.until('run 2 of 2');
      expect(await terminal.ended).toBe(0);
      expect(terminal.output()).not.toContain(HIDE_CURSOR);
    },
  );

  it('goes to standard error: results can be piped away from it', async () => {
    const script = '"$@" > result.txt; echo done; exec sleep 60';
    const terminal = startInTerminal(tool, ['compare', 'lock-v2', '--speed', '20'], { script });
    await terminal.until(/lock-v2 is running/);
    await terminal.until('done');
    expect(readable(terminal.output()).join('\n')).not.toContain('decided by');
  });
});
