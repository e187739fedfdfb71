/**
 * What goes on while nothing happens, in one line: the clock, who computes and has used how much CPU time, who sleeps until
 * when, who waits for what. So sleeping, waiting and looping look different.
 */
import type { Phrase } from '../../i18n/phrase.js';
import { process } from '../../i18n/phrase.js';
import { duration, nameList } from '../../i18n/quantity.js';
import type { BlockEvent, SleepEvent, StateEvent, TraceEvent } from '../../trace/events.js';
import { isHearsay, type ProcessNow } from '../../trace/moment.js';
import { toText } from '../style/ansi.js';
import { ink, type Line, lineWidth } from '../style/line.js';
import { createPage } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { padStart } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { renderWords } from '../words/render.js';
import { applyEvent, createLiveState } from './live-state.js';

export interface StatusText {
  push(event: TraceEvent): void;
  /** How everything stands `seconds` after the start of the run, in fewer cells than `columns`; '' while there is nothing to tell. */
  draw(seconds: number, columns: number): string;
}

/** What one or several processes do, by what is said of them but for their names. */
interface NowDoing {
  readonly names: string[];
  readonly say: (names: Phrase, many: boolean) => Phrase;
  readonly weight: number;
}

/** Less CPU time than that is what starting takes, seconds. */
const LEAST_CPU = 0.1;
/** So many are named; of more it is said how many. */
const MOST_NAMED_ALIKE = 3;

export function createStatusText(view: View): StatusText {
  const state = createLiveState();
  const kernel = new Map<string, StateEvent>();
  const sleeps = new Map<string, SleepEvent>();
  const page = createPage(view, (name) => state.places.get(name) ?? null);
  const words = renderWords[view.language].now;
  let over = false;
  let stuck = false;

  function push(event: TraceEvent): void {
    applyEvent(state, event);
    if (event.kind === 'state') kernel.set(event.process, event);
    if (event.kind === 'sleep') sleeps.set(event.process, event);
    if (event.kind === 'end') over = true;
    if (event.kind === 'standstill') stuck = true;
    else if (!isHearsay(event)) stuck = false;
  }

  function draw(seconds: number, columns: number): string {
    if (over || state.places.size === 0) return '';
    const separator = page.unicode ? ' · ' : '; ';
    const line: Line[number][] = [ink(padStart(momentText(seconds), 6), 'quiet'), ink('  ')];
    if (stuck) line.push(inkOwn(words.stuck, page, 'quiet'));
    const doings = stuck ? [] : doingsNow();
    for (const [index, { names, say }] of doings.entries()) {
      const told = inkPhrase(say(named(names), names.length > 1), page, 'quiet');
      const next = [...(index === 0 ? [] : [inkOwn(separator, page, 'quiet')]), ...told];
      const more = index < doings.length - 1 ? separator.length + page.glyphs.ellipsis.length : 0;
      if (lineWidth([...line, ...next]) + more >= columns) {
        line.push(ink(`${index === 0 ? '' : separator}${page.glyphs.ellipsis}`, 'quiet'));
        break;
      }
      line.push(...next);
    }
    return lineWidth(line) < columns ? toText([line], view).replace(/\n$/, '') : '';
  }

  /** Those that use the processor first, then by what they wait for. */
  function doingsNow(): NowDoing[] {
    const doings = new Map<string, NowDoing>();
    for (const name of state.places.keys()) {
      const now = state.moment.processes.get(name);
      const doing = now && doingOf(now);
      if (!doing) continue;
      const known = doings.get(doing.key);
      if (known) known.names.push(name);
      else doings.set(doing.key, { ...doing, names: [name] });
    }
    return [...doings.values()].sort((a, b) => a.weight - b.weight);
  }

  function doingOf(now: ProcessNow): (Omit<NowDoing, 'names'> & { readonly key: string }) | null {
    const { phase, process: name, waitsFor } = now;
    const speed = state.moment.run?.speed ?? 1;
    const sleep = sleeps.get(name);
    const seen = kernel.get(name);
    if (phase === 'starting') return { key: 'starting', weight: 4, say: words.starts };
    if (phase === 'running' && seen?.state === 'R') {
      const cpu = seen.cpu < LEAST_CPU ? '' : duration(seen.cpu, view.language);
      return { key: `computes ${name}`, weight: 0, say: (names) => words.computes(names, cpu) };
    }
    if (phase === 'sleeping' && sleep) {
      const until = momentText(sleep.t + sleep.seconds / speed);
      return { key: `sleeps ${until}`, weight: 1, say: (names, many) => words.sleeps(names, many, until) };
    }
    if (phase !== 'waiting' || !waitsFor) return null;
    const limit = limitOf(now, waitsFor);
    const until = limit === null ? '' : momentText(limit.from + limit.seconds / speed);
    const { on, object, until: need } = waitsFor;
    const what = words.what(on, object, need);
    const key = JSON.stringify([on, object, need, until]);
    const weight = on === 'join' ? 3 : 2;
    return { key, weight, say: (names, many) => words.waits(names, many, what, until) };
  }

  function named(names: readonly string[]): Phrase {
    return names.length > MOST_NAMED_ALIKE
      ? [words.several(names.length)]
      : nameList(names, view.language, process);
  }

  return { push, draw };
}

/** Until when it is ready to wait, in lesson seconds from a moment of the run; null: for ever. */
function limitOf({ asked }: ProcessNow, waitsFor: BlockEvent): { from: number; seconds: number } | null {
  const from = waitsFor.on === 'join' || asked?.object !== waitsFor.object ? waitsFor : asked;
  return from.timeout === undefined ? null : { from: from.t, seconds: from.timeout };
}
