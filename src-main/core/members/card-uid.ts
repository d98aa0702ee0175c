/**
 * One chip, several spellings. Readers type the chip number as hexadecimal, as ten decimal digits, or split by a comma
 * (formats 10H, 8H, 8H10D, 4H4H, 2H4H). What can be told apart is brought to eight hexadecimal digits.
 */

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Canonical text to store and look up, or null when no reader writes such a thing. */
export function cardUid(text: string): string | null {
  const raw = text.normalize('NFKC').trim().toLowerCase();
  const split = /^(\d{1,5}),(\d{5})$/.exec(raw);
  if (split) return fromHalves(Number(split[1]), Number(split[2]));
  if (!/^[0-9a-z]{4,64}$/.test(raw)) return null;
  if (/^\d{10}$/.test(raw) && Number(raw) <= 0xff_ff_ff_ff) return hex(Number(raw), 8);
  // 10H begins with a version byte before the four bytes that the other formats show.
  if (/^[0-9a-f]{10}$/.test(raw) && /[a-f]/.test(raw)) return raw.slice(2);
  return raw;
}

function fromHalves(high: number, low: number): string | null {
  return high <= 0xff_ff && low <= 0xff_ff ? hex(high * 0x1_00_00 + low, 8) : null;
}

/** Some readers send the bytes in reverse order: asked for only when the card is not known as read. */
export function reversedUid(uid: string): string | null {
  return /^[0-9a-f]{8}$/.test(uid) ? (uid.match(/../g) ?? []).toReversed().join('') : null;
}
