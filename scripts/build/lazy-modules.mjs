/** Node's modules that most lesson processes never need: loaded at their first use, since all processes wait for the rest. */

/** What stands in for each, and what of it can be used that way. */
const STAND_INS = {
  'node:module': 'export const createRequire = (from) => require("node:module").createRequire(from);',
  'node:os': 'export const tmpdir = () => require("node:os").tmpdir();',
};

/** An esbuild plugin. A bundle that uses more of these modules than is listed here does not build. */
export const lazyModules = {
  name: 'lazy-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(module|os)$/ }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : { path, namespace: 'lazy' },
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: STAND_INS[path], loader: 'js' }));
  },
};
