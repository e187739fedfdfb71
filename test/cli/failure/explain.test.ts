import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/cli/failure/explain.js';
import { OutputFailure, UserFailure } from '../../../src/cli/failure/failure.js';
import { cliWords } from '../../../src/cli/words/cli.js';
import { transformProgram } from '../../../src/lesson/transform.js';
import { OsError } from '../../../src/os/errors.js';
import { ProgramError } from '../../../src/run/start/prepare.js';

const words = cliWords.en;
const explain = (error: unknown) => explainFailure(error, words);

function caught(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe('explainFailure', () => {
  it('shows a mistake of the learner as it is, without a stack', () => {
    expect(explain(new UserFailure('Which lesson?'))).toEqual({ text: 'Which lesson?', exitCode: 2 });
  });

  it.each([
    [new OsError('EAGAIN', 'Starting a process failed: EAGAIN'), 3],
    [new ProgramError('NOT_FOUND', 'There is no file /x.ts'), 2],
    [new OutputFailure('EPIPE'), 1],
    [new OutputFailure('ENOSPC'), 1],
  ])('%s: exit code %i, no stack', (error, exitCode) => {
    const told = explain(error);
    expect(told.exitCode).toBe(exitCode);
    expect(told.text).not.toMatch(/\n\s+at /);
  });

  it('points at the place of a syntax error', () => {
    const { text, exitCode } = explain(
      caught(() => transformProgram('let a = 1;\nlet b = = 2;\n', '/tmp/a.ts')),
    );
    expect(exitCode).toBe(2);
    const [message, , line, caret] = text.split('\n');
    expect(message).toContain('/tmp/a.ts:2:');
    expect(line?.trim()).toBe('let b = = 2;');
    expect(line?.[caret?.indexOf('^') ?? 0]).toBe('=');
  });

  it('shows a line with control characters safely, and points at the right place of what is seen', () => {
    const { text } = explain(
      caught(() => transformProgram("let a = '\x1b]0;T\x07\x9b2J 中'; let b = = 2;\n", '/tmp/a.ts')),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    const [, , line = '', caret = ''] = text.split('\n');
    expect(line).toContain("'\\x1b]0;T\\x07\\x9b2J 中'");
    // the one Chinese character takes two cells
    expect(line[caret.indexOf('^') - 1]).toBe('=');
  });

  it('says what is wrong with a folder that is gone', () => {
    const gone = Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), {
      code: 'ENOENT',
      syscall: 'uv_cwd',
    });
    expect(explain(gone)).toEqual({ text: expect.stringMatching(/deleted.*cd ~$/), exitCode: 3 });
  });

  it('shows the stack of a mistake of ours, and where to report it', () => {
    const { text, exitCode } = explain(new TypeError('x is not a function'));
    expect(exitCode).toBe(1);
    expect(text).toMatch(/mistake of ours[\s\S]*TypeError: x is not a function[\s\S]*\n\s+at [\s\S]*issues$/);
  });
});
