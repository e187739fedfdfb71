/** What a key has made of the state, brought within what there is to show. */
import type { Place } from '../render/player/frame.js';
import { lastFrom } from '../render/player/pages.js';
import type { Story } from '../render/player/story.js';
import type { PlayerState } from './state.js';

/** A page is scrolled no further than to its end. */
export function settle(state: PlayerState, story: Story, place: Place): PlayerState {
  const { page } = state;
  if (page.is === 'run') return state;
  return { ...state, page: { ...page, from: Math.min(page.from, lastFrom(story, page.is, place)) } };
}
