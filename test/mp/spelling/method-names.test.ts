import { expect, it } from 'vitest';
import * as library from '../../../src/mp/index.js';
import { nameHere, PYTHON_METHODS } from '../../../src/mp/spelling/method-names.js';
import { launch } from '../../helpers/launch.js';

/** The methods of everything there is in the library. */
const methods = new Set(
  [...Object.values(library), library.Pipe()[0].constructor].flatMap((each) =>
    typeof each === 'function' ? Object.getOwnPropertyNames(each.prototype ?? {}) : [],
  ),
);

it.each(PYTHON_METHODS)('%s is here by the name that is told', (name) => {
  const told = /is (\w+)\(\) in/.exec(nameHere(`x.y[0].${name} is not a function`))?.[1];
  expect(methods).toContain(told);
  expect(methods).not.toContain(name);
});

it.each(['x.walk_dog is not a function', 'is_alive is not a function', 'x.is_alive is not iterable', 'x'])(
  'says nothing of "%s"',
  (message) => expect(nameHere(message)).toBe(''),
);

it('is told where the error ends its process', async () => {
  const { of } = await launch('python-methods.ts');
  const errors = of('exit').flatMap(({ error }) => (error ? [error] : []));
  expect(errors.map(({ message }) => message)).toEqual([
    'sale.put_nowait is not a function. What Python calls put_nowait() is putNowait() in concur-lesson/mp',
    'child.is_alive is not a function. What Python calls is_alive() is isAlive() in concur-lesson/mp',
  ]);
  for (const { message, stack } of errors) expect(stack).toContain(`TypeError: ${message}\n`);
});
