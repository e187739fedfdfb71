/** Looking for the events of a process or a thing: its name is typed, Enter goes to the next one, again and again. */
import { type Find, namesLike } from '../render/player/shown.js';
import type { Story } from '../render/player/story.js';
import type { Key } from './keys.js';
import { goTo, type PlayerState } from './state.js';
import { nextAbout } from './steps.js';

export function pressFinding(state: PlayerState, find: Find, key: Key, story: Story): PlayerState {
  if (typeof key !== 'string') return typing(state, find.typed + key.typed);
  switch (key) {
    case 'backspace':
      return typing(state, Array.from(find.typed).slice(0, -1).join(''));
    case 'escape':
      return { ...state, find: null };
    case 'enter':
      return goToNext({ ...state, find: null }, find, story);
    case 'down':
    case 'right':
    case 'tab':
      return choosing(state, find, 1, story);
    case 'up':
    case 'left':
      return choosing(state, find, -1, story);
    default:
      return state;
  }
}

const typing = (state: PlayerState, typed: string): PlayerState => ({ ...state, find: { typed, chosen: 0 } });

function choosing(state: PlayerState, find: Find, by: 1 | -1, story: Story): PlayerState {
  const count = Math.max(1, namesLike(find.typed, story.names).length);
  return { ...state, find: { ...find, chosen: (find.chosen + by + count) % count } };
}

/** Without a name: what was looked for last. */
function goToNext(state: PlayerState, { typed, chosen }: Find, story: Story): PlayerState {
  const again = typed === '' && chosen === 0 ? state.sought : '';
  const name = again || namesLike(typed, story.names)[chosen];
  if (name === undefined) return { ...state, notice: { is: 'notFound', name: typed } };
  const position = nextAbout(story, state.position, name, state.kernel);
  if (position < 0) return { ...state, notice: { is: 'notFound', name } };
  return { ...goTo(state, position, story), sought: name, notice: { is: 'found', name } };
}
