#!/usr/bin/env node
// CommonJS (see bin/package.json): Node's ES module loader alone costs a third of a bare start.
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { join } = require('node:path');

// Compiled code is kept for the next start; Node 20 cannot do it, and a missing or read-only home must not matter.
try {
  const caches =
    process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache');
  enableCompileCache?.(join(process.env.XDG_CACHE_HOME || caches, 'concur-lesson'));
} catch {}

require('../dist/cli/main.cjs');
