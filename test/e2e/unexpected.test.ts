/** A mistake of ours, at every stage of a run: it is told, the terminal is as before, nothing is left, and the tool ends. */
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../helpers/launch.js';
import { oneIn } from '../helpers/turns.js';
import { closeTerminals, expectCursor, startInTerminal } from './terminal.js';
import { type Ended, expectNothingLeft, installTool, readable } from './tool.js';

const tool = installTool();
closeTerminals();

/** Lasts longer than anybody waits for it here: it has to be ended. */
const LONG = ['run', 'lock-v3', '--seconds', '60'];
const SHORT = ['run', 'memory', '--processes', '1', '--speed', '20'];

/** The function that throws, and what is run: what comes after the end of a run needs one that ends. */
const STAGES: readonly (readonly [stage: string, name: string, args: readonly string[]])[] = [
  ['load', 'loadLesson', LONG],
  ['load', 'prepareLesson', LONG],
  ['start', 'startMain', LONG],
  ['start', 'startJanitor', LONG],
  ['start', 'instructMain', LONG],
  ['collect', 'createCollector', LONG],
  ['collect', 'decodeLine', LONG],
  ['sample', 'startSampler', LONG],
  ['sample', 'look', LONG],
  ['draw', 'openDisplay', LONG],
  ['draw', 'eventLines', [...LONG, '--view', 'plain']],
  ['look on', 'watchAftermath', SHORT],
  ['judge', 'buildTimeline', SHORT],
  ['judge', 'findingsOf', SHORT],
  ['draw', 'renderResult', SHORT],
  ['save', 'openRunRecord', SHORT],
  ['save', 'recordRun', SHORT],
  ['clean up', 'endGroup', SHORT],
  ['clean up', 'removeScratchFolder', SHORT],
];

const sabotaged = (name: string) => ({
  NODE_OPTIONS: `--require ${fixturePath('sabotage.cjs')}`,
  SABOTAGE: name,
});

function expectTold({ code, signal, stderr }: Ended, name: string): void {
  expect({ code, signal }).toEqual({ code: 1, signal: null });
  expect(stderr).toMatch(/^concur-lesson: This is a mistake of ours, not of yours:$/m);
  expect(stderr).toContain(`sabotage of ${name}`);
  expect(stderr.match(/mistake of ours/g)).toHaveLength(1);
}

describe('an error that nobody expects', () => {
  it.each(oneIn(2, STAGES))('%s: %s', async (_, name, args) => {
    expectTold(await tool.run(args, { env: sabotaged(name) }), name);
    await expectNothingLeft(tool);
  });

  it('before any command', async () => {
    expectTold(await tool.run(['list'], { env: sabotaged('openOutput') }), 'openOutput');
  });

  it.each(oneIn(3, ['look', 'buildTimeline', 'createLanes'], 2))('in a terminal: %s', async (name) => {
    const args = name === 'buildTimeline' ? SHORT : LONG;
    const terminal = startInTerminal(tool, args, { env: sabotaged(name) });
    expect(await terminal.ended).toBe(1);
    expect(readable(terminal.output()).join('\n')).toContain(`sabotage of ${name}`);
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('in a terminal, at a prompt: the cursor is back', async () => {
    const terminal = startInTerminal(tool, [], { env: sabotaged('themeFor') });
    expect(await terminal.ended).toBe(1);
    expectCursor(terminal.output());
  });
});
