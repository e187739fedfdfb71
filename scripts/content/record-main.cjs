/** Preloaded into the tool: the main process it starts gets its request by way of the file "request" in this folder. */
const { writeFileSync } = require('node:fs');

const wrapper = `${process.cwd()}/node`;
const script = `#!/bin/sh\ncat > request\nexec '${process.execPath}' "$@" < request\n`;
writeFileSync(wrapper, script, { mode: 0o755 });
process.execPath = wrapper;
