/** One reader for the whole page; the newest listener alone hears its cards, so that a dialog can wait for one. */
import { listenForCards } from './card-reader.ts';

type CardListener = (cardText: string) => void;

const listeners: CardListener[] = [];

/** Returns how to stop the reader. */
export const startCardStream = (): (() => void) => listenForCards((text) => listeners.at(-1)?.(text));

/** Returns how to leave. */
export function onCard(listener: CardListener): () => void {
  listeners.push(listener);
  return () => {
    const at = listeners.lastIndexOf(listener);
    if (at >= 0) listeners.splice(at, 1);
  };
}
