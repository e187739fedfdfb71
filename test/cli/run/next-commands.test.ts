import { describe, expect, it } from 'vitest';
import { nextCommands } from '../../../src/cli/run/next-commands.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import type { ParameterValues } from '../../../src/lesson/lesson.js';
import { loadLesson } from '../../../src/lesson/load-lesson.js';
import { NO_PROGRESS, type Progress } from '../../../src/progress/progress.js';
import { recordRun } from '../../../src/progress/record.js';

const lessons = listLessons();
const done = (...ids: string[]): Progress =>
  ids.reduce((progress, id) => recordRun(progress, id, true, '2026-03-01T10:00:00.000Z'), NO_PROGRESS);

/** What is offered after a run of `id`, with what differs from its defaults. */
async function offered(id: string, changed: ParameterValues = {}, progress = done(id)): Promise<string[]> {
  const lesson = await loadLesson(id);
  const usual = Object.fromEntries(lesson.meta.parameters.map((each) => [each.name, each.default]));
  const target = {
    label: id,
    lesson,
    program: { file: '', modules: {} },
    parameters: { ...usual, ...changed },
  };
  return nextCommands(target as never, lessons, progress).map(({ command }) => command);
}

describe('what to try after a run', () => {
  it('never the command that was just run: with a flag, without it, with a number', async () => {
    const [all] = lessons
      .filter(({ id }) => id === 'ipc-file')
      .map(({ next }) => next.map((it) => it.command));
    expect(all).toEqual(
      expect.arrayContaining(['concur-lesson run ipc-file', 'concur-lesson run ipc-file --no-lock']),
    );
    const usual = await offered('ipc-file');
    expect(usual).not.toContain('concur-lesson run ipc-file');
    expect(usual).toContain('concur-lesson run ipc-file --no-lock');
    const unlocked = await offered('ipc-file', { lock: false });
    expect(unlocked).toContain('concur-lesson run ipc-file');
    expect(unlocked).not.toContain('concur-lesson run ipc-file --no-lock');
    expect(await offered('lock-v1')).toContain('concur-lesson run lock-v1 --processes 8');
    expect(await offered('lock-v1', { processes: 8 })).not.toContain(
      'concur-lesson run lock-v1 --processes 8',
    );
    expect(await offered('lock-v1', { processes: 7 })).toContain('concur-lesson run lock-v1 --processes 8');
  });

  it('the next lesson, unless it is offered anyway, or not yet reached', async () => {
    const upToLockV3 = done('process', 'memory', 'lock-v1', 'lock-v2', 'lock-v3');
    expect((await offered('lock-v3', {}, upToLockV3)).at(-1)).toBe('concur-lesson next');
    expect(await offered('process')).toContain('concur-lesson run memory');
    expect(await offered('process')).not.toContain('concur-lesson next');
    expect(await offered('process', {}, NO_PROGRESS)).not.toContain('concur-lesson next');
    expect(await offered('lock-v3', {}, done(...lessons.map(({ id }) => id)))).not.toContain(
      'concur-lesson next',
    );
  });
});
