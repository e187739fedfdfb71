/** How close frames follow each other. Milliseconds. */

/** Frames are so far apart at least; a key is answered at once where the last frame is older. */
export const FRAME_MS = 33;

/**
 * When the next frame may be drawn after one that took from `began` to `ended`: drawing never takes more than half of the
 * time, for a run is collected, watched and ended meanwhile, however much there is to draw.
 */
export const nextFrameAt = (began: number, ended: number): number =>
  Math.max(began + FRAME_MS, ended + (ended - began));
