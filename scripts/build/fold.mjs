/** Fewer files to load at a start: finding, opening and compiling one costs as much as 10 kB of code in it. */
import { posix } from 'node:path';

/**
 * Puts the chunks that `hosts` cannot do without into them, dependencies first, each as a function of its own.
 * `files`: path in dist → CommonJS; `imports`: path → the chunks it imports as it is loaded. A chunk that two hosts
 * need goes into the first: a later host is only ever loaded by an earlier one.
 */
export function foldChunks(files, imports, hosts) {
  const hostOf = new Map();
  const parts = new Map(hosts.map((host) => [host, collectParts(host, imports, hosts, hostOf)]));
  const kept = Object.entries(files).filter(([path]) => !hostOf.has(path));
  return Object.fromEntries(
    kept.map(([path, code]) => {
      const folded = (parts.get(path) ?? []).map((part) => [
        `const ${nameOf(part)}={exports:{}};`,
        `(function(module,exports){${redirect(files[part], part, path, hostOf)}\n})(${nameOf(part)},${nameOf(part)}.exports);\n`,
      ]);
      const shared = (parts.get(path) ?? []).map(
        (part) => `\nmodule.exports.${nameOf(part)}=${nameOf(part)}.exports;`,
      );
      return [path, [...folded.flat(), redirect(code, path, path, hostOf), ...shared].join('')];
    }),
  );
}

/** The chunks below `host` that no earlier host has, dependencies first. */
function collectParts(host, imports, hosts, hostOf) {
  const parts = [];
  const visit = (path) => {
    for (const next of imports[path] ?? []) {
      if (hostOf.has(next) || hosts.includes(next)) continue;
      hostOf.set(next, host);
      visit(next);
      parts.push(next);
    }
  };
  visit(host);
  return parts;
}

/** `code` came from the chunk `origin` and lies in the file `place` now. */
function redirect(code, origin, place, hostOf) {
  return code.replace(/\brequire\("(\.{1,2}\/[^"]+\.cjs)"\)/g, (...[, path]) => {
    const target = posix.join(posix.dirname(origin), path);
    const host = hostOf.get(target);
    if (host === place) return `${nameOf(target)}.exports`;
    const from = posix.relative(posix.dirname(place), host ?? target);
    const required = `require("${from.startsWith('.') ? from : `./${from}`}")`;
    return host === undefined ? required : `${required}.${nameOf(target)}`;
  });
}

const nameOf = (chunk) => `$${posix.basename(chunk, '.cjs').replace(/\W/g, '_')}`;
