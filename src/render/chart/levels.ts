/** A row for each queue and pipe under the chart: how full it was, against its limit where it has one. */
import type { BlockEvent, BrokenEvent, ItemEvent, MessageEvent, TraceEvent } from '../../trace/events.js';
import { advance, createMoment, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { ink } from '../style/line.js';
import { tameName } from '../style/text.js';
import { renderWords } from '../words/render.js';
import { highestPerCell, type LevelStep } from './cells.js';
import type { Drawing } from './drawing.js';
import type { Row } from './row.js';

/** How full something was, and what it takes at most: 0 where it has no limit, null where that is not known. */
interface Level {
  readonly name: string;
  readonly of: 'items' | 'messages' | 'bytes';
  readonly steps: readonly LevelStep[];
  readonly limit: number | null;
}

/** More of them are no longer read. */
const MOST_LEVEL_ROWS = 4;

export function levelRows(timeline: Timeline, drawing: Drawing): Row[] {
  const { glyphs, language } = drawing.page;
  const words = renderWords[language].chart;
  const top = glyphs.density.length - 1;
  return levelsOf(timeline).map(({ name, of, steps, limit }) => {
    const inOrder = [...steps].sort((a, b) => a.t - b.t);
    const most = Math.max(...steps.map(({ level }) => level));
    const cells = highestPerCell(inOrder, drawing.scale).map((level) => {
      const height = level === 0 ? 0 : Math.max(1, Math.round((level / (limit || most)) * top));
      return ink(glyphs.density[height] ?? ' ', 'quiet');
    });
    return {
      label: tameName(name),
      labelStyle: 'quiet',
      cells,
      states: new Set(),
      failed: false,
      entry: words.level(tameName(name), of, most, limit),
    };
  });
}

/** Those of the queues, then those of the pipes, each in the order they were first used. */
function levelsOf({ events }: Timeline): Level[] {
  const moment = createMoment();
  const queues = new Map<string, QueueDraft>();
  const pipes = new Map<string, PipeDraft>();
  for (const event of events) {
    advance(moment, event);
    if (event.kind === 'put' || event.kind === 'get') {
      const queue = objectAt(moment, 'queue', event.object);
      if (queue) fillQueue(draftOf(queues, event.object, newQueue), event, queue.size, queue.limit);
    } else if (isAtPipe(event)) {
      const pipe = objectAt(moment, 'pipe', event.object);
      if (pipe) fillPipe(draftOf(pipes, event.object, newPipe), event, pipe.messages, pipe.bytes);
    }
  }
  return [...[...queues].flatMap(toQueueLevel), ...[...pipes].flatMap(toPipeLevel)].slice(0, MOST_LEVEL_ROWS);
}

function draftOf<Draft>(drafts: Map<string, Draft>, name: string, create: () => Draft): Draft {
  const draft = drafts.get(name) ?? create();
  drafts.set(name, draft);
  return draft;
}

interface QueueDraft {
  readonly steps: LevelStep[];
  limit: number | null;
}

const newQueue = (): QueueDraft => ({ steps: [], limit: null });

function fillQueue(draft: QueueDraft, { t, size }: ItemEvent, sizeNow: number | null, limit: number | null) {
  const level = size ?? sizeNow;
  if (level !== null) draft.steps.push({ t, level });
  draft.limit = limit;
}

/** None of what was never filled. */
const toQueueLevel = ([name, { steps, limit }]: [string, QueueDraft]): Level[] =>
  steps.some(({ level }) => level > 0) ? [{ name, of: 'items', steps, limit }] : [];

interface PipeDraft {
  readonly messages: LevelStep[];
  readonly bytes: LevelStep[];
  /** What lay in it when somebody had to wait for room: the least, because a message that is being received still counts. */
  limit: number | null;
  torn: boolean;
}

const newPipe = (): PipeDraft => ({ messages: [], bytes: [], limit: null, torn: false });

type PipeEvent = MessageEvent | BrokenEvent | BlockEvent;

const isAtPipe = (event: TraceEvent): event is PipeEvent =>
  ['send', 'recv', 'broken'].includes(event.kind) || (event.kind === 'block' && event.on === 'pipe');

function fillPipe(draft: PipeDraft, event: PipeEvent, messages: number, bytes: number) {
  const { t } = event;
  if (event.kind === 'broken' && event.problem !== 'no-receiver') draft.torn = true;
  draft.messages.push({ t, level: messages });
  draft.bytes.push({ t, level: bytes });
  if (event.kind === 'block' && event.left !== undefined)
    draft.limit = Math.min(draft.limit ?? Number.POSITIVE_INFINITY, bytes - event.left);
}

/**
 * A pipe that somebody found full is measured in bytes: of a long message only what finds room counts. Others are measured in
 * messages; one that is on its way is no level. Once parts of several were received, nobody knows what is left in it.
 */
function toPipeLevel([name, { messages, bytes, limit, torn }]: [string, PipeDraft]): Level[] {
  if (torn) return [];
  if (limit !== null && limit > 0) {
    const steps = bytes.map(({ t, level }) => ({ t, level: Math.min(level, limit) }));
    return [{ name, of: 'bytes', steps, limit }];
  }
  return messages.some(({ level }) => level > 1)
    ? [{ name, of: 'messages', steps: messages, limit: null }]
    : [];
}
