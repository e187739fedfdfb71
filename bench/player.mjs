/** How long the player makes one wait, in a log of so many events: for a frame of any event, and for the answer to a key. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { importTypeScript } from '../scripts/build/bundle.mjs';
import { makeLog } from './judging.mjs';

const { createStory, drawFrame, openState, toText } = await importTypeScript(`
  export { createStory } from './src/render/player/story.ts';
  export { drawFrame } from './src/render/player/frame.ts';
  export { openState } from './src/player/state.ts';
  export { toText } from './src/render/style/ansi.ts';
`);

/** What a person takes for at once; milliseconds. */
const AT_ONCE_MS = 50;
const LOCKS = 5;
const PLACE = { columns: 80, rows: 24, color: 1, unicode: true, language: 'en' };

/** The frame of an event anywhere in the log, `seeks` times, as text: the time that 95 of 100 do not exceed. */
export function measureSeek(events, seeks) {
  const story = createStory({ language: 'en' });
  for (const event of makeLog(events, LOCKS)) story.add(event);
  story.conclude(null);
  const times = Array.from({ length: seeks }, (_, turn) => {
    const position = (turn * 7919) % events; // a prime: all over the log
    const start = performance.now();
    const text = toText(drawFrame(story, { ...openState({ mode: 'paused' }), position }, PLACE), PLACE);
    const took = performance.now() - start;
    if (text.split('\n').length !== PLACE.rows + 1) throw new Error('that is no frame');
    return took;
  });
  return { ours: p95(times), theirs: AT_ONCE_MS };
}

/** The tool in a pseudo-terminal: from a key to what it writes. */
export async function measureKeys(tool, events, presses) {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-bench-'));
  const log = join(folder, 'long.ndjson');
  writeFileSync(
    log,
    makeLog(events, LOCKS)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
  );
  const terminal = spawn(process.execPath, [tool, 'replay', log], {
    cols: PLACE.columns,
    rows: PLACE.rows,
    env: { ...process.env, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', XDG_DATA_HOME: folder },
  });
  try {
    return { ours: p95(await timeKeys(terminal, presses)), theirs: AT_ONCE_MS };
  } finally {
    terminal.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each of them changes the screen: to the end, back, on, to the start …, the page of symbols and back. */
const KEYS = ['\x1b[F', '\x1b[D', '\x1b[5~', '\x1b[H', '\x1b[C', '\x1b[6~', '\x1b[6~', '?', '?'];

async function timeKeys(terminal, presses) {
  let onOutput = () => {};
  terminal.onData((text) => onOutput(text));
  await new Promise((resolve) => {
    onOutput = (text) => text.includes('event 1 of') && resolve();
  });
  const times = [];
  for (let turn = 0; turn < presses; turn += 1) {
    await pause(40 + ((turn * 37) % 60)); // when the frame before is written, and at no particular moment
    const start = performance.now();
    const answered = new Promise((resolve) => {
      onOutput = resolve;
    });
    terminal.write(KEYS[turn % KEYS.length]);
    await answered;
    times.push(performance.now() - start);
  }
  return times;
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
