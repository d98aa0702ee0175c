/** Signs of GIFT: which of them are meant as signs and which, after a backslash, as themselves. */

/** Noncharacters stand for escaped signs while a text is taken apart; an item that holds one of its own is refused. */
const escapes = ['~', '=', '#', '{', '}', ':', '\\'] as const;
const placeholder = (at: number): string => String.fromCharCode(0xfdd0 + at);
const escapedSign = /\\([~=#{}:\\n])/gu;
const placeholders = /[\ufdd0-\ufdd6]/gu;

export const holdsPlaceholders = (text: string): boolean => /[\ufdd0-\ufdd7]/u.test(text);

/** Everything after a backslash is hidden from whoever looks for signs. */
export const hideEscapes = (text: string): string =>
  text.replace(escapedSign, (_, sign: string) => {
    const at = escapes.findIndex((known) => known === sign);
    return at < 0 ? '\ufdd7' : placeholder(at);
  });

/** The plain text again: `\n` is a line break. */
export const showEscapes = (text: string): string =>
  text
    .replace(placeholders, (sign) => escapes[sign.charCodeAt(0) - 0xfdd0] ?? '')
    .replaceAll('\ufdd7', '\n')
    .trim();

/** One answer of a list: what stands before it, what it says, and what is told to whoever chooses it. */
export interface GiftAnswer {
  /** `=` right, `~` wrong unless a weight says otherwise. */
  readonly isMarked: boolean;
  /** In per cent; NULL where none is given. */
  readonly weight: number | null;
  /** Escapes still hidden. */
  readonly text: string;
  readonly hasFeedback: boolean;
}

/** `=right ~%50%part #why` → its answers, in order. Text before the first sign is no answer. */
export function answersIn(list: string): { answers: GiftAnswer[]; before: string } {
  const pieces = list.split(/([=~])/u);
  const answers: GiftAnswer[] = [];
  for (let at = 1; at < pieces.length; at += 2) {
    const piece = pieces[at + 1] ?? '';
    const [whole = '', ...feedback] = piece.split('#');
    const weight = /^\s*%(-?\d+(?:\.\d+)?)%/u.exec(whole);
    answers.push({
      isMarked: pieces[at] === '=',
      weight: weight === null ? null : Number(weight[1]),
      text: weight === null ? whole : whole.slice(weight[0].length),
      hasFeedback: feedback.join('').trim() !== '',
    });
  }
  return { answers, before: pieces[0] ?? '' };
}

/** Signs that GIFT would take for its own get a backslash. */
export const giftText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[~=#{}:\\]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
