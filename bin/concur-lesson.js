#!/usr/bin/env node
// CommonJS (see bin/package.json): Node's ES module loader alone costs a third of a bare start.
const { enableCompileCache } = require('node:module');

// Compiled code is kept for the next start; Node 20 cannot do it, and a missing or read-only home must not matter.
if (enableCompileCache) {
  try {
    const home = require('node:os').homedir();
    const caches =
      process.env.XDG_CACHE_HOME || `${home}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}`;
    enableCompileCache(`${caches}/concur-lesson`);
  } catch {}
}

require('../dist/cli/main.cjs').runTool();
