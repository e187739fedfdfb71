/** What primitives are called: whoever made them, no two of a kind have one name in a run. */
import { expect, it } from 'vitest';
import { launch } from '../helpers/launch.js';

it('gives the second primitive of a name a number, in whatever process it is made; kinds do not share names', async () => {
  const { prints } = await launch('same-names.ts');
  expect(prints('main')).toEqual(['a a#2 a a b#2 b b#3 a a#2']);
  expect(prints('w')).toEqual(['own own w.lock-1']);
  expect(prints('w#2')).toEqual(['own#2 own#2 w.lock-1#2']);
});
