import { describe, expect, it } from 'vitest';
import { summarizeLog } from '../../src/kept/summary.js';
import { encodeEvent } from '../../src/trace/log/encode.js';
import { log } from '../helpers/log.js';

const events = log(
  '1 main start\n2 main exit 0\n3 observer end deadlock\n3 observer verdict overlap\n3 observer verdict order',
);
const bytes = new TextEncoder().encode(events.map(encodeEvent).join(''));

describe('summarizeLog', () => {
  it('tells what ran, how it ended and what was found', () => {
    expect(summarizeLog(bytes)).toEqual({
      run: events[0],
      reason: 'deadlock',
      verdicts: [
        { finding: 'overlap', shown: null },
        { finding: 'order', shown: null },
      ],
    });
  });

  it('tells at any byte where a log stops, without a crash', () => {
    const first = bytes.indexOf(10) + 1;
    for (let length = 0; length < bytes.length; length += 1) {
      const summary = summarizeLog(bytes.subarray(0, length));
      if (length < first) expect(summary).toBeNull();
      else expect(summary?.run).toEqual(events[0]);
    }
  });

  it('tells nothing of an end, or of verdicts, that only later versions know', () => {
    const text = new TextDecoder().decode(bytes);
    const told = (line: string) => summarizeLog(new TextEncoder().encode(line));
    expect(told(text.replace('"deadlock"', '"hibernated"'))).toMatchObject({ reason: null, verdicts: [] });
    expect(told(text.replaceAll('"overlap"', '{}'))).toMatchObject({ reason: null, verdicts: [] });
  });

  it('knows nothing of what is no log', () => {
    expect(summarizeLog(new TextEncoder().encode('hello\n'))).toBeNull();
  });
});
