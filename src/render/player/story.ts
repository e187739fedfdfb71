/** A run as the player has it: its log so far, what is told of each event, and, once it is over, what it has shown. */
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import type { ActivityMarks } from '../../trace/activity.js';
import type { EventKind, TraceEvent } from '../../trace/events.js';
import { createRecording, type Recording } from '../../trace/recording.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../../verdict/finding.js';
import { createTeller } from '../lanes/event-words.js';
import { kernelReport } from '../words/player/kernel-report.js';
import { type Situation, situationFold } from './situation.js';

/** What a run has shown: known when it is over. */
export interface Upshot {
  readonly findings: readonly Finding[];
  readonly timeline: Timeline;
}

export interface StoryOptions {
  readonly language: Language;
  /** The lesson's activity, and its word for it. */
  readonly activity?: ActivityMarks & { readonly label: Readonly<Record<Language, string>> };
}

export interface Story extends StoryOptions {
  readonly recording: Recording<Situation>;
  /** The program's files as lines, by name. */
  readonly program: ReadonlyMap<string, readonly string[]>;
  /** How many events there are: without those of the verdict, which come when all is over. */
  readonly length: number;
  /** Whether more events may come. */
  readonly growing: boolean;
  readonly upshot: Upshot | null;
  /** Where the events are that prove something, in their order: not at their `seq` where a later version told more kinds. */
  readonly evidence: readonly number[];
  /** Names that can be looked for: processes, then things. */
  readonly names: readonly string[];
  /** What is told of an event. `kernel`: also each of the kernel's samples. Null: nothing. */
  tell(index: number, kernel: boolean): Phrase | null;
  /** How many events are told up to this one. */
  countTo(index: number, kernel: boolean): number;
  /** When the event happened, in seconds of the run; never before the one that stands before it. */
  timeOf(index: number): number;
  isAbout(index: number, name: string): boolean;
  add(event: TraceEvent): void;
  /** The run is over. */
  conclude(upshot: Upshot | null): void;
}

export function createStory(options: StoryOptions): Story {
  const { language, activity } = options;
  const recording = createRecording(situationFold(activity));
  const teller = createTeller(language, true);
  const told: (Phrase | null)[] = [];
  /** How many are told up to each; `withKernel`: with all of the kernel's samples. */
  const counts: number[] = [];
  const withKernel: number[] = [];
  const times: number[] = [];
  const program = new Map<string, readonly string[]>();
  const names = new Set<string>();
  const things = new Set<string>();
  let upshot: Upshot | null = null;
  let growing = true;
  let evidence: readonly number[] = [];

  function add(event: TraceEvent): void {
    if (event.kind === 'verdict') return; // it has a page of its own
    const telling = teller(event, recording.latest.live.moment);
    told.push(telling);
    counts.push((counts.at(-1) ?? 0) + (telling === null ? 0 : 1));
    withKernel.push((withKernel.at(-1) ?? 0) + (telling === null && event.kind !== 'state' ? 0 : 1));
    if (event.kind === 'program' && event.text !== undefined)
      program.set(event.file, event.text.split(/\r?\n/));
    times.push(Math.max(times.at(-1) ?? 0, event.t));
    if (!WITHOUT_LANE.has(event.kind)) names.add(event.process);
    for (const name of othersIn(event)) (event.kind === 'spawn' ? names : things).add(name);
    recording.add(event);
  }

  function conclude(shown: Upshot | null): void {
    growing = false;
    upshot = shown;
    const seqs = new Set(shown?.findings.flatMap((finding) => finding.evidence));
    evidence = recording.events.flatMap(({ seq }, index) => (seqs.has(seq) ? [index] : []));
  }

  const tell = (index: number, kernel: boolean): Phrase | null => {
    const event = recording.events[index];
    if (kernel && event?.kind === 'state') return kernelReport(event)[language];
    return told[index] ?? null;
  };

  return {
    ...options,
    program,
    recording,
    get length() {
      return told.length;
    },
    get growing() {
      return growing;
    },
    get upshot() {
      return upshot;
    },
    get evidence() {
      return evidence;
    },
    get names() {
      return [...names, ...[...things].filter((name) => !names.has(name))];
    },
    tell,
    countTo: (index, kernel) => (kernel ? withKernel : counts)[index] ?? 0,
    timeOf: (index) => times[index] ?? 0,
    isAbout: (index, name) => {
      const event = recording.events[index];
      return event !== undefined && (event.process === name || othersIn(event).includes(name));
    },
    add,
    conclude,
  };
}

/** Whether the event at `position` is the last that will ever be told. `kernel`: as in `tell`. */
export function isAtEnd({ growing, length, countTo }: Story, position: number, kernel: boolean): boolean {
  return !growing && countTo(position, kernel) === countTo(length - 1, kernel);
}

const WITHOUT_LANE: ReadonlySet<EventKind> = new Set(['run', 'program', 'standstill', 'stop', 'end']);

/** Whom or what an event names besides its process. */
function othersIn(event: TraceEvent): string[] {
  if ('child' in event) return [event.child];
  if (event.kind === 'var') return [event.name];
  return 'object' in event && !(event.kind === 'block' && event.on === 'join') ? [event.object] : [];
}
