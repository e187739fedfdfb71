/** node in-terminal.mjs COLUMNS COMMAND...: runs a command in a pseudo-terminal and prints what it writes there. */
import { spawn } from '@lydell/node-pty';

const [columns, command, ...args] = process.argv.slice(2);
// As at a person's desk: programs show no colours where CI is set.
const { CI, ...environment } = process.env;
const terminal = spawn(command, args, {
  name: 'xterm-256color',
  cols: Number(columns),
  rows: 40,
  env: { ...environment, TERM: 'xterm-256color' },
});
terminal.onData((text) => process.stdout.write(text));
terminal.onExit(({ exitCode, signal }) => {
  process.exitCode = signal ? 128 + signal : exitCode;
});
