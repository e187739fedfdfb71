/** Shared files in which a change was lost. */
import { alert, code, object, phrase, process } from '../../i18n/phrase.js';
import type { FileEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { lostWrites } from '../history/lost-writes.js';

/**
 * Files of which one process wrote a new content over another's, without having seen that. One finding a file. Evidence: of
 * the first time, what was read, what was lost, and what was written over it.
 */
export const fileOverwrittenFindings = defineFinding('file-overwritten', {
  judge(timeline: Timeline) {
    return [...lostWrites(timeline)].flatMap(([file, all]) => {
      const [first] = all;
      if (!first) return [];
      const { read, lost, over } = first;
      return [
        {
          shown: null,
          data: {
            file,
            times: all.length,
            process: over.process,
            other: lost.process,
            // JSON, as it stands in the file
            read: contentOf(read),
            lost: contentOf(lost),
            over: contentOf(over),
          },
          evidence: [read.seq, lost.seq, over.seq],
        },
      ];
    });
  },

  en: ({ file, times, process: name, other, read, lost, over }) =>
    phrase`${object(file)} ${alert('lost')} ${times === 1 ? 'a change' : `${times} changes`}: ${process(name)} had read ${code(read)}, ${process(other)} wrote ${code(lost)}, and ${process(name)} wrote ${code(over)} over it without having seen that. Cure: one Lock, held from before ${code('readJson()')} until after ${code('writeJson()')}.`,

  zh: ({ file, times, process: name, other, read, lost, over }) =>
    phrase`${object(file)} ${alert('丢了')} ${times} 次改动：${process(name)} 读到的是 ${code(read)}，${process(other)} 写了 ${code(lost)}，${process(name)} 没看到，又写上 ${code(over)} 把它盖掉了。解法：用一把锁，从 ${code('readJson()')} 之前一直拿到 ${code('writeJson()')} 之后。`,
});

/** More of a content than a sentence bears; characters. */
const MOST_OF_CONTENT = 40;

const contentOf = ({ value }: FileEvent): string =>
  value.length > MOST_OF_CONTENT ? `${value.slice(0, MOST_OF_CONTENT)}…` : value;
