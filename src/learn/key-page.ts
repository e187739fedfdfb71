/** One screen that is answered by keys: how it looks in a state, and what a key makes of that. Who draws and listens is elsewhere. */
import type { View } from '../render/style/view.js';

/** Where it is shown. */
export interface Stage {
  readonly view: View;
  /** Lines of the terminal. */
  readonly rows: number;
}

/** `key`: a character, or the name of a key: "enter", "escape", "up", "pageDown", "space" … */
export interface KeyPage<State, Answer> {
  readonly start: State;
  /** As many lines as the stage has rows, with the codes of their colours. */
  draw(state: State, stage: Stage): string[];
  press(state: State, key: string, stage: Stage): Pressed<State, Answer>;
}

export type Pressed<State, Answer> = { readonly state: State } | { readonly answer: Answer };

/** What turns pages, wherever one is. */
export function turnOf(key: string): 'back' | 'leave' | null {
  if (key === 'b' || key === 'backspace') return 'back';
  return key === 'q' || key === 'escape' ? 'leave' : null;
}
