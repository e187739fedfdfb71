/** What an event means in a run that the learner steers: as everywhere, but where it is not the kernel, or time, that decides. */
import type { Localized } from '../../../i18n/language.js';
import type { EventKind, TraceEvent } from '../../../trace/events.js';
import { meaningOf } from '../player/meanings.js';

const STEERED: { readonly [Kind in EventKind]?: Localized } = {
  release: {
    en: 'Whoever asks for it may have it now: you decide who goes on first.',
    zh: '现在谁要都可以拿：谁先走，由你决定。',
  },
  sleep: {
    en: 'In a run that is stepped no time passes: it wakes up at once.',
    zh: '单步运行时不花时间：它马上就醒来。',
  },
  wake: { en: 'Its time is over, as far as it knows.', zh: '在它看来，时间已经到了。' },
  set: {
    en: 'All who wait for the event can go on, when you let them. Until it is cleared nobody has to wait for it.',
    zh: '等这个事件的现在都能走，等你让它们走。清除之前，谁来都不用等。',
  },
};

export const steeredMeaningOf = (event: TraceEvent): Localized => STEERED[event.kind] ?? meaningOf(event);
