/** How a run ends in a terminal, from recorded runs: the packed tool shows one again as `run` showed it, up to the prompt of the shell. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptName } from '../../src/kept/names.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { letters } from '../render/screen.js';
import { parseLog } from './log.js';
import { closeTerminals, type Screen, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

let env: Record<string, string> = {};
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-result-'));
  env = { XDG_DATA_HOME: folder, XDG_STATE_HOME: folder };
});
afterEach(() => rmSync(env['XDG_STATE_HOME'] ?? '', { recursive: true, force: true, maxRetries: 20 }));

/** Runs of test/fixtures/runs: a lock, a circle, states of the kernel, a queue that fills, a pipe, a crowd. */
const RUNS = ['lock-v3', 'deadlock', 'zombie', 'producer-consumer', 'pipe-sharing--large', 'phone-rush'];

const FOLDER = 'screens/result';

interface Place {
  readonly columns: number;
  readonly rows: number;
  readonly lang: string;
}

const fileOf = ({ columns, rows, lang }: Place): string => `${lang}-${columns}x${rows}.txt`;

const logOf = (run: string) => new URL(`../fixtures/runs/${run}.ndjson`, import.meta.url);

/** The recorded run becomes the last one that is kept, and is shown in lines: the lanes, what to take away, the last screen. */
async function endOf(run: string, { columns, rows, lang }: Place): Promise<Screen> {
  const runs = join(env['XDG_STATE_HOME'] ?? '', 'concur-lesson/runs');
  mkdirSync(runs, { recursive: true });
  copyFileSync(logOf(run), join(runs, keptName(new Date(), 'recorded')));
  const args = ['replay', '--view', 'lanes', '--lang', lang];
  const terminal = startInTerminal(tool, args, { env, columns, rows });
  expect(await terminal.ended).toBe(0);
  return terminal.screen();
}

const places = [
  { columns: 80, rows: 24, lang: 'en' },
  { columns: 80, rows: 24, lang: 'zh' },
  { columns: 100, rows: 30, lang: 'zh' },
  { columns: 100, rows: 30, lang: 'en' },
  { columns: 60, rows: 20, lang: 'en' },
  { columns: 60, rows: 20, lang: 'zh' },
];

/** As many as were recorded, or as the lesson has. */
const BUYERS = LONG ? 100 : 30;

/** The lesson with all its buyers, and its log: where loops are short as it was recorded. */
async function rush(place: Place): Promise<{ screen: Screen; log: string }> {
  if (!LONG)
    return { screen: await endOf('phone-rush', place), log: readFileSync(logOf('phone-rush'), 'utf8') };
  const record = join(env['XDG_STATE_HOME'] ?? '', 'rush.ndjson');
  const args = ['run', 'phone-rush', '--lang', place.lang, '--record', record];
  const terminal = startInTerminal(tool, args, { env, ...place });
  expect(await terminal.ended).toBe(0);
  return { screen: await terminal.screen(), log: readFileSync(record, 'utf8') };
}

it.each(['en', 'zh'])(
  `${BUYERS} buyers take at most 60 lines, the winners in their order and both counts on the last screen (%s)`,
  async (lang) => {
    const { screen, log } = await rush({ columns: 80, rows: 24, lang });
    const { text, lines } = screen;
    expect(lines).toBeLessThanOrEqual(60);
    const winners = parseLog(log).filter(({ kind }) => kind === 'put');
    // a put is told after it is made, so the log may have two the other way round
    winners.sort((a, b) => Number(a['number']) - Number(b['number']));
    expect(winners).toHaveLength(10);
    expect(letters(text)).toContain(winners.map(({ process }) => process).join(''));
    for (const count of [BUYERS, BUYERS - 10]) expect(text).toMatch(new RegExp(`\\b${count}\\b`));
    await expectNothingLeft(tool);
  },
);

describe('the last screen of a run', () => {
  it.each(oneIn(2, places))('$columns x $rows, $lang: as in test/e2e/screens/result', async (place) => {
    const shown: string[] = [];
    for (const run of RUNS) {
      const { rows, cursor } = await endOf(run, place);
      expect(widest(rows)).toBeLessThanOrEqual(place.columns);
      // there the shell writes its prompt
      expect(cursor).toEqual({ column: 0, row: place.rows - 1 });
      shown.push(['', ...rows, ''].map((row) => `|${row}`.trimEnd()).join('\n'));
    }
    const all = RUNS.map((run, at) => `${run}${shown[at]}`).join('\n');
    await expect(`${all}\n`).toMatchFileSnapshot(`${FOLDER}/${fileOf(place)}`);
  });

  it('is the one that the run itself ended with', async () => {
    const start = { env, columns: 80, rows: 24 };
    const run = startInTerminal(tool, ['run', 'ipc-queue', '--speed', '20'], start);
    expect(await run.ended).toBe(0);
    const again = startInTerminal(tool, ['replay', '--view', 'lanes'], start);
    expect(await again.ended).toBe(0);
    expect(await again.screen()).toEqual(await run.screen());
  });

  it('there is no file that nobody draws', () => {
    expect(readdirSync(new URL(FOLDER, import.meta.url)).sort()).toEqual(places.map(fileOf).sort());
  });
});
