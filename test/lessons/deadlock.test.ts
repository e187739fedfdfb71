/** The lessons about deadlock, run for real. */
import { describe, expect, it } from 'vitest';
import { performShown } from '../helpers/lesson.js';

describe.each([
  ['deadlock', 'deadlock'],
  ['deadlock-self', 'self-deadlock'],
])('%s', (id, name) => {
  it('is recognised, and ended', async () => {
    const { shown, outcome, findings } = await performShown(id);
    expect(outcome.reason).toBe('deadlock');
    expect(findings.filter(({ finding }) => finding === name)).toMatchObject([{ shown: true }]);
    expect(shown).toBe(true);
  });

  it('runs through when it is cured', async () => {
    const { shown, outcome, findings } = await performShown(id, { cured: true });
    expect(outcome.reason).toBe('finished');
    expect(findings).toMatchObject([{ finding: 'no-deadlock', shown: true }]);
    expect(shown).toBe(true);
  });
});

it('deadlock names the two events to swap', async () => {
  const { findings } = await performShown('deadlock');
  const swap = findings.find(({ finding }) => finding === 'swap');
  expect(swap?.data).toMatchObject({ process: expect.stringMatching(/^p[12]$/) });
  expect(new Set([swap?.data['held'], swap?.data['wanted']])).toEqual(new Set(['fork', 'knife']));
});
