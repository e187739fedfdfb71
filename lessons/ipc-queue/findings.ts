/** Whether each ticket of the queue went to one buyer. */
import {
  alert,
  defineFinding,
  en,
  phrase,
  queueHistory,
  type Timeline,
  toldTo,
  zh,
} from 'concur-lesson/lesson';

/** The queue with the tickets. */
export const TICKETS = 'tickets';
/** Part of the sentence that tells a buyer who got none. */
const TOO_LATE = 'too late';

/**
 * As many children got an item as there were, each one at most one, and those who got none were told. Evidence: the gets,
 * then the sentences.
 */
export const queueSalesFinding = defineFinding('queue-sales', {
  judge(timeline: Timeline) {
    const { puts, gets } = queueHistory(timeline, TICKETS);
    const buyers = gets.map(({ process }) => process);
    const children = timeline.lanes.filter(({ parent }) => parent !== null).map(({ process }) => process);
    const late = children.filter((process) => !buyers.includes(process));
    const told = toldTo(timeline, late, TOO_LATE);
    const untold = late.filter((process) => !told.has(process));
    const twice = buyers.filter((process, index) => buyers.indexOf(process) !== index);
    const outcome =
      gets.length === 0
        ? 'unsold'
        : twice.length > 0
          ? 'twice'
          : gets.length < Math.min(puts.length, children.length)
            ? 'left-over'
            : untold.length > 0
              ? 'untold'
              : 'shown';
    const names = outcome === 'twice' ? twice : outcome === 'untold' ? untold : late;
    return {
      shown: outcome === 'shown',
      // `buyers`: who got one, in that order; `names`: who got none; for "untold" those of them whom nobody told, for "twice" who got several
      data: { outcome, queue: TICKETS, tickets: puts.length, sold: gets.length, buyers, names } as const,
      evidence: [...gets.map(({ seq }) => seq), ...told.values()],
    };
  },

  en({ outcome, tickets, sold, buyers, names }) {
    const was = names.length === 1 ? 'was' : 'were';
    const late = names.length === 0 ? '' : phrase`; ${en.list(names)} came too late, and ${was} told so`;
    switch (outcome) {
      case 'shown':
        return phrase`${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}, ${sold} sold, each to one buyer: ${en.order(buyers)}${late}.`;
      case 'unsold':
        return phrase`Not shown: nobody got a ticket.`;
      case 'twice':
        return phrase`${en.list(names)} got ${alert('more than one')} ticket.`;
      case 'left-over':
        return phrase`${alert('Tickets were left')} while buyers went away without: ${tickets} there were, ${sold} were sold.`;
      case 'untold':
        return phrase`${en.list(names)} got no ticket, and ${alert('nobody said so')}.`;
    }
  },

  zh({ outcome, tickets, sold, buyers, names }) {
    const late = names.length === 0 ? '' : phrase`；${zh.list(names)} 来晚了，也都得到了告知`;
    switch (outcome) {
      case 'shown':
        return phrase`${tickets} 张票卖出 ${sold} 张，每张只给了一个人：${zh.order(buyers)}${late}。`;
      case 'unsold':
        return phrase`看不出来：没有谁买到票。`;
      case 'twice':
        return phrase`${zh.list(names)} ${alert('不止拿到一张')}票。`;
      case 'left-over':
        return phrase`有人空手离开，${alert('票却没卖完')}：一共 ${tickets} 张，只卖出 ${sold} 张。`;
      case 'untold':
        return phrase`${zh.list(names)} 没买到票，却${alert('没有谁告诉')}它们。`;
    }
  },
});
