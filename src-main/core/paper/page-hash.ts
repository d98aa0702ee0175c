/** What stands on a page as a short text: alike where it is, on whichever side of the sheet and in whatever file. */
import { createHash } from 'node:crypto';
import type { Page } from './pagination.ts';
import type { Pen } from './pen.ts';

const tenth = (points: number): number => Math.round(points * 10);

/** 22 letters and digits; the foot is no part of it. */
export function pageHash(page: Page): string {
  const hash = createHash('sha256');
  const say = (kind: string, ...places: readonly number[]): void => {
    hash.update(`\n${kind} ${places.map(tenth).join(' ')} `);
  };
  const listener: Pen = {
    lines(lines, x, top) {
      let y = top;
      for (const { text, size, pitch } of lines) {
        say('line', x, y, size);
        hash.update(text);
        y += pitch;
      }
    },
    rules: (segments, weight, grey = 0) => say('rules', ...segments.flat(), weight, grey),
    dashed: (segments, weight, grey) => say('dashed', ...segments.flat(), weight, grey),
    fill: (rectangles) => say('fill', ...rectangles.flat()),
    picture(jpeg, ...place) {
      say('picture', ...place);
      hash.update(jpeg);
    },
    outline(_face, text, size, { x, y, degrees }, grey) {
      say('outline', x, y, size, degrees, grey);
      hash.update(text);
    },
    turned: (_width, draw) => draw(),
    outlined: () => undefined,
    turnPage: () => undefined,
    end: () => undefined,
    missing: () => [],
  };
  for (const { slice, top } of page) slice.draw(listener, 0, top);
  return hash.digest('base64url').slice(0, 22);
}
