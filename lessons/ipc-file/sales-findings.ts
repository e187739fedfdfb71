/** The ticket office's books: how many tickets there were, how many were sold, and who came too late. */
import {
  alert,
  defineFinding,
  en,
  numberHistory,
  object,
  phrase,
  type Sight,
  type Timeline,
  type Update,
  zh,
} from 'concur-lesson/lesson';
import { TICKETS } from './findings.js';

/** Part of the sentence that tells a buyer so. */
const TOO_LATE = 'too late';

/** More were sold than there were. Evidence: the stock, then the sales, the first one too many in front of all. */
export const oversoldFinding = defineFinding('oversold', {
  judge(timeline: Timeline) {
    const books = booksOf(timeline);
    const outcome = books.over > 0 ? 'shown' : books.sold > 0 ? 'none' : 'unsold';
    return {
      shown: outcome === 'shown',
      data: { outcome, ...figuresOf(books) } as const,
      evidence: evidenceOf(books),
    };
  },

  en({ outcome, tickets, sold, over, left, file }) {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`Oversold by ${over}`)}: ${sold} sold, and there ${tickets === 1 ? 'was' : 'were'} only ${en.count(tickets, 'ticket')}. At the end ${object(file)} says ${left} left.`;
      case 'none':
        return phrase`Not shown this time: ${en.count(tickets, 'ticket')}, ${sold} sold. Try it again, or with fewer tickets.`;
      case 'unsold':
        return phrase`Not shown: no ticket was sold, so none could be oversold.`;
    }
  },

  zh({ outcome, tickets, sold, over, left, file }) {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`超卖 ${over} 张`)}：一共只有 ${tickets} 张票，却卖出了 ${sold} 张；最后 ${object(file)} 里写的是还剩 ${left} 张。`;
      case 'none':
        return phrase`这次没有超卖：${tickets} 张票，卖出 ${sold} 张。再试一次，或者把票减少一些。`;
      case 'unsold':
        return phrase`看不出来：一张票也没卖出，谈不上超卖。`;
    }
  },
});

/** Never more were sold than there were, and the file's last number says so. Evidence: as for `oversold`. */
export const withinStockFinding = defineFinding('within-stock', {
  judge(timeline: Timeline) {
    const books = booksOf(timeline);
    const { sold, over, tickets, left } = books;
    const outcome =
      sold === 0 ? 'unsold' : over > 0 ? 'oversold' : tickets - sold === left ? 'shown' : 'wrong';
    return {
      shown: outcome === 'shown',
      data: { outcome, ...figuresOf(books) } as const,
      evidence: evidenceOf(books),
    };
  },

  en({ outcome, tickets, sold, over, left, file }) {
    switch (outcome) {
      case 'shown':
        return phrase`Never more than there were: ${en.count(tickets, 'ticket')}, ${sold} sold, and ${object(file)} says ${left} left.`;
      case 'oversold':
        return phrase`${alert(`Oversold by ${over}`)}, in spite of the lock: ${en.count(tickets, 'ticket')}, ${sold} sold.`;
      case 'wrong':
        return phrase`The books ${alert('do not add up')}: ${en.count(tickets, 'ticket')}, ${sold} sold, but ${object(file)} says ${left} left.`;
      case 'unsold':
        return phrase`Not shown: no ticket was sold.`;
    }
  },

  zh({ outcome, tickets, sold, over, left, file }) {
    switch (outcome) {
      case 'shown':
        return phrase`没有多卖：${tickets} 张票，卖出 ${sold} 张，${object(file)} 里写着还剩 ${left} 张，账对得上。`;
      case 'oversold':
        return phrase`有锁也${alert(`超卖了 ${over} 张`)}：${tickets} 张票，卖出 ${sold} 张。`;
      case 'wrong':
        return phrase`账${alert('对不上')}：${tickets} 张票，卖出 ${sold} 张，${object(file)} 里却写着还剩 ${left} 张。`;
      case 'unsold':
        return phrase`看不出来：一张票也没卖出。`;
    }
  },
});

/** Who found none left, and whether they were told. A fact where nobody came too late. Evidence: what they read, and the sentence. */
export const tooLateFinding = defineFinding('too-late', {
  judge(timeline: Timeline) {
    const late = latecomers(timeline).map((sight) => ({ sight, told: toldAfter(timeline, sight) }));
    const silent = late.filter(({ told }) => told === null);
    const outcome = late.length === 0 ? 'nobody' : silent.length > 0 ? 'silent' : 'shown';
    const names = (silent.length > 0 ? silent : late).map(({ sight }) => sight.process);
    const evidence = late.flatMap(({ sight, told }) => [sight.seq, told ?? sight.seq]);
    return {
      shown: outcome === 'nobody' ? null : outcome === 'shown',
      // `names`: who came too late; for "silent" those of them whom nobody told
      data: { outcome, late: late.length, names } as const,
      evidence: [...new Set(evidence)],
    };
  },

  en({ outcome, late, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`${en.list(names)} came too late, and ${late === 1 ? 'was' : 'were'} told so.`;
      case 'silent':
        return phrase`${en.list(names)} came too late, and ${alert('nobody said so')}.`;
      case 'nobody':
        return phrase`Nobody came too late.`;
    }
  },

  zh({ outcome, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`${zh.list(names)} 来晚了，也都得到了告知。`;
      case 'silent':
        return phrase`${zh.list(names)} 来晚了，却${alert('没有谁告诉')}它们。`;
      case 'nobody':
        return phrase`没有谁来晚。`;
    }
  },
});

/** The last look of each buyer who found nothing left and bought nothing. */
function latecomers(timeline: Timeline): Sight[] {
  const { reads, updates } = numberHistory(timeline, TICKETS);
  const buyers = new Set(timeline.lanes.map(({ process }) => process).filter((name) => name !== 'main'));
  for (const { process } of updates) buyers.delete(process);
  return reads.filter(
    ({ process, value }, index) =>
      value <= 0 && buyers.has(process) && !reads.slice(index + 1).some((later) => later.process === process),
  );
}

/** seq of the sentence that tells a buyer after its look; null if there is none. */
function toldAfter({ events }: Timeline, { process, seq }: Sight): number | null {
  const told = events.find(
    (event) =>
      event.kind === 'print' && event.process === process && event.seq > seq && event.text.includes(TOO_LATE),
  );
  return told?.seq ?? null;
}

interface Books {
  readonly stock: Sight | null;
  readonly tickets: number;
  /** Each change that took tickets. */
  readonly sales: readonly Update[];
  readonly sold: number;
  readonly over: number;
  /** The last number that was written. */
  readonly left: number;
}

/** A sale is a write of less than its process had read. */
function booksOf(timeline: Timeline): Books {
  const { first, updates, last } = numberHistory(timeline, TICKETS);
  const sales = updates.filter(({ read, write }) => write.value < read.value);
  const tickets = first?.value ?? 0;
  const sold = sales.reduce((sum, { read, write }) => sum + read.value - write.value, 0);
  return { stock: first, tickets, sales, sold, over: Math.max(0, sold - tickets), left: last?.value ?? 0 };
}

/** What both findings about the books tell; `left`: what the file says at the end. */
function figuresOf({ tickets, sold, over, left }: Books) {
  return { file: TICKETS.file, tickets, sold, over, left };
}

/** Of many events a view shows the first: the stock, the last sale there was a ticket for, and the first one too many. */
function evidenceOf({ stock, sales, over }: Books): number[] {
  const writes = sales.map(({ write }) => write.seq);
  const tooMany = over > 0 ? writes.slice(-over) : [];
  const rest = over > 0 ? writes.slice(0, -over) : writes;
  return [...(stock ? [stock.seq] : []), ...tooMany, ...rest];
}
