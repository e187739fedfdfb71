/** Processes that still computed when the run was stopped, and had told nothing for long. */
import { alert, code, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { advance, createMoment, isAsleep, isHearsay } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { wasCutShort } from '../history/until-stopped.js';
import { inPlace, inPlaceZh } from '../place.js';
import { roundSeconds } from '../seconds.js';

/** Seconds of processor time, at least, from which on it is worth telling. */
const LEAST_COMPUTED_S = 0.5;
/** The log tells processor time in steps: what was used before a process's last event may be so much more than was told by then. */
const STEP_S = 0.5;

/**
 * Who computed when the run was stopped, and how many seconds of processor time, at least, since its last event. Whether that
 * would have ended, and whether it made calls that tell nothing, nobody knows. Evidence: that event, then the last look of the
 * kernel, of each.
 */
export const keptComputingFindings = defineFinding('kept-computing', {
  judge(timeline: Timeline) {
    const found = wasCutShort(timeline) ? computing(timeline) : [];
    if (found.length === 0) return [];
    const places = new Set(found.map(({ place }) => place));
    return [
      {
        shown: null,
        data: {
          processes: found.map(({ process }) => process),
          seconds: roundSeconds(Math.min(...found.map(({ seconds }) => seconds))),
          // '' where it is not known, or not one
          place: places.size === 1 ? (found[0]?.place ?? '') : '',
        },
        evidence: found.flatMap(({ evidence }) => evidence),
      },
    ];
  },

  en({ processes, seconds, place }) {
    const many = processes.length > 1;
    return phrase`${en.list(processes)} ${alert('kept computing')}: ${many ? 'each ' : ''}at least ${en.seconds(seconds)} of processor time after ${many ? 'their' : 'its'} last event here${inPlace(place)}, until the run was stopped. If it is a loop without an end, a ${code('print()')} in it shows that.`;
  },

  zh: ({ processes, seconds, place }) =>
    phrase`${zh.list(processes)} ${alert('一直在计算')}：从最后一个事件${inPlaceZh(place)}起，${processes.length > 1 ? '每个' : ''}至少用了 ${zh.seconds(seconds)}处理器时间，直到运行被停下。如果是循环停不下来，在里面加一句 ${code('print()')} 就看得出来。`,
});

function computing({ events }: Timeline) {
  const moment = createMoment();
  const known = new Map<string, { seq: number; at: string; kind: string; cpu: number }>();
  const looks = new Map<string, { seq: number; state: string; cpu: number }>();
  for (const event of events) {
    advance(moment, event);
    const { process, seq, kind, at = '' } = event;
    if (event.kind === 'state') looks.set(process, event);
    else if (!isHearsay(event)) known.set(process, { seq, at, kind, cpu: looks.get(process)?.cpu ?? 0 });
  }
  return [...moment.processes.values()].flatMap((now) => {
    const [last, look] = [known.get(now.process), looks.get(now.process)];
    // of one that asks again and again "busy-wait" tells
    if (!last || !look || last.kind === 'spin' || look.state !== 'R') return [];
    if (now.exit !== null || isAsleep(now) || now.phase !== 'running') return [];
    const seconds = look.cpu - last.cpu - STEP_S;
    if (seconds < LEAST_COMPUTED_S) return [];
    return [{ process: now.process, seconds, place: last.at, evidence: [last.seq, look.seq] }];
  });
}
