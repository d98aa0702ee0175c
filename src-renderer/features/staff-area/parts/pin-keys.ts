/** Digits of a PIN as keys bring them: those of a person go through, those that come as fast as a reader's do not. */
import { isReadersPace } from '../../../scanner/burst.ts';

/** A digit waits this long for the next one before it goes through, as in fields: long for a reader, short for a person. */
export const holdMs = 60;
/** Two keys may overlap under quick fingers. */
const fewest = 3;

export interface PinKeys {
  /** @param time of the key's event, ms. @returns what waited and is settled by this key. */
  feed(digit: string, time: number): Settled;
  /** After `holdMs` without a key. */
  settle(): Settled;
}

export interface Settled {
  readonly digits: string;
  /** They came too fast and are dropped. */
  readonly isBurst: boolean;
}

export function createPinKeys(): PinKeys {
  let waiting: { readonly digit: string; readonly time: number }[] = [];

  const settle = (): Settled => {
    const gaps = waiting.slice(1).map(({ time }, at) => time - (waiting[at]?.time ?? time));
    const isBurst = waiting.length >= fewest && isReadersPace(gaps);
    const digits = isBurst ? '' : waiting.map(({ digit }) => digit).join('');
    waiting = [];
    return { digits, isBurst };
  };
  return {
    feed(digit, time) {
      const last = waiting.at(-1);
      const settled = last !== undefined && time - last.time > holdMs ? settle() : { digits: '', isBurst: false };
      waiting.push({ digit, time });
      return settled;
    },
    settle,
  };
}
