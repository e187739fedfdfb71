/** One screen that is answered by keys: how it looks in a state, and what a key makes of that. Who draws and listens is elsewhere. */
import type { View } from '../render/style/view.js';

/** Where it is shown. */
export interface Stage {
  readonly view: View;
  /** Lines of the terminal. */
  readonly rows: number;
}

export interface DrawnPage {
  /** As many as the stage has rows, with the codes of their colours. */
  readonly lines: readonly string[];
  /** Where the cursor rests, from 0: at what is chosen, for those who follow it. */
  readonly cursor: { readonly row: number; readonly column: number };
}

/** `key`: a character, or the name of a key: "enter", "escape", "up", "pagedown", "space" … */
export interface KeyPage<State, Answer> {
  readonly start: State;
  draw(state: State, stage: Stage): DrawnPage;
  press(state: State, key: string, stage: Stage): Pressed<State, Answer>;
}

export type Pressed<State, Answer> = { readonly state: State } | { readonly answer: Answer };

/** What turns pages, wherever one is. */
export function turnOf(key: string): 'back' | 'leave' | null {
  if (key === 'b' || key === 'backspace') return 'back';
  return key === 'q' || key === 'escape' ? 'leave' : null;
}
