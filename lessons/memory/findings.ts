/** A variable that every process has for itself. */
import {
  defineFinding,
  type Phrase,
  phrase,
  process,
  type Timeline,
  type VarEvent,
} from 'concur-lesson/lesson';

/** Each process shows its own counter under a name that ends so: "p1's counter". */
const COUNTER = "'s counter";

/**
 * Children changed their copy of a variable, and their parent, looking afterwards, found its own unchanged. Evidence: the
 * parent's last look, what the children had last, the parent's first look.
 */
export const memoryApartFinding = defineFinding('memory-apart', {
  judge(timeline: Timeline) {
    const shows = timeline.events.filter(
      (event): event is VarEvent => event.kind === 'var' && event.name.endsWith(COUNTER),
    );
    const parent = timeline.lanes[0]?.process ?? '';
    const own = shows.filter(({ process }) => process === parent);
    const children = timeline.lanes.filter((lane) => lane.parent === parent).map(({ process }) => process);
    const changed = children.flatMap((child) => {
      const values = shows.filter(({ process }) => process === child);
      const last = values.at(-1);
      return last && last.value !== values[0]?.value ? [last] : [];
    });
    const [before, after] = [own[0], own.at(-1)];
    const outcome = outcomeOf(before, after, changed);
    return {
      shown: outcome === 'shown',
      // what `parent` saw first and last, and what each of the `children` that changed theirs had at the end
      data: {
        outcome,
        parent,
        before: before?.value ?? null,
        after: after?.value ?? null,
        children: changed.map(({ process, value }) => ({ process, value })),
      } as const,
      evidence: [after, ...changed, before].flatMap((event) => event?.seq ?? []),
    };
  },

  en({ outcome, parent, before, after, children }) {
    const changes = children.flatMap(
      ({ process: name, value }, index): Phrase => [
        ...(index > 0 ? [', '] : []),
        ...phrase`${process(name)} ended at ${String(value)}`,
      ],
    );
    const variables = children.length + 1;
    switch (outcome) {
      case 'shown':
        return phrase`${changes}; ${process(parent)} looked afterwards and still had ${String(after)}. One name in the program, ${variables} variables in ${variables} processes.`;
      case 'changed':
        return phrase`Not shown: the counter of ${process(parent)} changed from ${String(before)} to ${String(after)}.`;
      case 'unchanged':
        return phrase`Not shown: no child changed its counter.`;
      case 'unseen':
        return phrase`Not shown: ${process(parent)} did not look at its counter after the children had changed theirs.`;
    }
  },

  zh({ outcome, parent, before, after, children }) {
    const changes = children.flatMap(
      ({ process: name, value }, index): Phrase => [
        ...(index > 0 ? ['，'] : []),
        ...phrase`${process(name)} 数到了 ${String(value)}`,
      ],
    );
    const variables = children.length + 1;
    switch (outcome) {
      case 'shown':
        return phrase`${changes}；${process(parent)} 事后再看自己的，还是 ${String(after)}。程序里是同一个名字，在 ${variables} 个进程里却是 ${variables} 个变量。`;
      case 'changed':
        return phrase`看不出来：${process(parent)} 的计数器从 ${String(before)} 变成了 ${String(after)}。`;
      case 'unchanged':
        return phrase`看不出来：没有哪个子进程改过自己的计数器。`;
      case 'unseen':
        return phrase`看不出来：子进程改过之后，${process(parent)} 没有再看自己的计数器。`;
    }
  },
});

function outcomeOf(before: VarEvent | undefined, after: VarEvent | undefined, changed: readonly VarEvent[]) {
  if (changed.length === 0) return 'unchanged';
  if (!before || !after || changed.some(({ seq }) => seq > after.seq) || before === after) return 'unseen';
  return before.value === after.value ? 'shown' : 'changed';
}
