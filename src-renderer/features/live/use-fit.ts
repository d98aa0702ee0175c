import { type RefObject, useLayoutEffect } from 'react';
import { usePreferences } from '../../ui/preferences.store.ts';

/** Largest first; the last one scrolls where even it is too long. */
const fits = ['vast', 'huge', 'large', 'middle', 'small', 'tiny'] as const;

function fitInto(box: HTMLElement, content: HTMLElement): void {
  for (const size of fits) {
    content.dataset['fit'] = size;
    if (content.offsetHeight <= box.clientHeight) return;
  }
}

/** Writes what is in the box as large as it fits, so that the last row of the room reads it; `text` tells when it is another. */
export function useFit(content: RefObject<HTMLElement | null>, text: string): void {
  const textSize = usePreferences((state) => state.textSize);
  useLayoutEffect(() => {
    const { current } = content;
    const box = current?.parentElement;
    if (!current || !box) return undefined;
    const fit = () => fitInto(box, current);
    fit();
    // Letters measured before the typeface has come are another's.
    void document.fonts.ready.then(fit);
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => watch.disconnect();
  }, [content, text, textSize]);
}
