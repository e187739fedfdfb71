/** Where a lesson was left, for whoever goes on with the course. Pure. */
import type { Progress } from './progress.js';

/** The page of lesson `id` to go on with; undefined: it begins at its beginning. */
export const pageLeft = ({ bookmark }: Progress, id: string): number | undefined =>
  bookmark?.lesson === id ? bookmark.page : undefined;

/** The lesson was left at `page`. There is one place to go on with, the last one. */
export const recordLeft = (progress: Progress, lesson: string, page: number): Progress =>
  page > 1 ? { ...progress, bookmark: { lesson, page } } : recordLeftBehind(progress, lesson);

/** The lesson was gone through, or is to be begun anew. */
export function recordLeftBehind(progress: Progress, lesson: string): Progress {
  const { bookmark, ...others } = progress;
  return bookmark?.lesson === lesson ? others : progress;
}
