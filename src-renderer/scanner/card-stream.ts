/** One reader for the whole page; the newest listener alone hears its cards, so that a dialog can wait for one. */
import { listenForCards } from './card-reader.ts';

type CardListener = (cardText: string) => void;

const listeners: CardListener[] = [];
/** Asked before whoever listens; answers whether the text was for it. */
type Claim = (text: string) => boolean;
const claims: Claim[] = [];

/** Returns how to stop the reader. */
export const startCardStream = (): (() => void) =>
  listenForCards((text) => {
    if (!claims.some((claim) => claim(text))) listeners.at(-1)?.(text);
  });

/** For texts that mean the same on every screen, whatever waits for a card. Returns how to leave. */
export function claimTexts(claim: Claim): () => void {
  claims.push(claim);
  return () => {
    const at = claims.lastIndexOf(claim);
    if (at >= 0) claims.splice(at, 1);
  };
}

/** Returns how to leave. */
export function onCard(listener: CardListener): () => void {
  listeners.push(listener);
  return () => {
    const at = listeners.lastIndexOf(listener);
    if (at >= 0) listeners.splice(at, 1);
  };
}
