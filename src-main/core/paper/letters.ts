/** Text as letters: what is drawn, with which face, how wide, and what may stand beside it. */
import type { FaceName, Fonts } from './fonts.ts';
import { clustersOf, type Typeface } from './typeface.ts';

export interface Letter {
  /** What the text held: joined, the letters give the text again. */
  readonly source: string;
  /** What stands on the paper; '' for marks without ink. */
  readonly drawn: string;
  readonly face: Typeface;
  /** em */
  readonly width: number;
  readonly mayStart: boolean;
  readonly mayEnd: boolean;
  /** Words and numbers, with the marks inside them: not parted from each other. */
  readonly isWord: boolean;
  /** Hangs over the line's end without being seen. */
  readonly isSpace: boolean;
  /** Between 'han' and 'latin' stands a quarter of an em. */
  readonly script: 'han' | 'latin' | 'other';
  /** Half of a full-width mark is empty: the half after it, or the half before it. */
  readonly blank: 'after' | 'before' | 'none';
}

const openers = new Set('（《「『〈【〔〖〘〚［｛“‘〝￥＄￡([{$¥£€№');
const closers = new Set('，。、；：？！）》」』〉】〕〗〙〛］｝”’〞·•‧・%‰％℃℉°′″¢￠～〜々〻,.;:?!)]}—―…⋯⸺');
const blankAfter = '，。、；：）》」』〉】〕〗〙〛］｝”’';
const blankBefore = '（《「『〈【〔〖〘〚［｛“‘';

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}〇]/u;
const wide = /^[\u2190-\u21ff\u2460-\u27bf\u2b00-\u2bff\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{1faff}]/u;
const latin = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
/** Controls, direction marks, soft hyphens: nothing of them belongs on paper. */
const invisible = /^[\p{Cc}\p{Cf}\u2028\u2029]+$/u;
const space = /^[ \u2000-\u200a\u205f\u3000]$/u;

/** Marks beside which a line may end although they are no Han signs. */
const fullMarks = /^[·•‧“”‘’—―…⋯⸺§×÷±°′″‰℃℉]/u;
const isWide = (drawn: string): boolean => han.test(drawn) || wide.test(drawn);

const scriptOf = (cluster: string): Letter['script'] =>
  han.test(cluster) ? 'han' : latin.test(cluster) ? 'latin' : 'other';

const blankOf = (cluster: string, width: number): Letter['blank'] =>
  width < 1 ? 'none' : blankAfter.includes(cluster) ? 'after' : blankBefore.includes(cluster) ? 'before' : 'none';

export interface LetterMaker {
  /** Letters of one line of text, in the wanted face where it has them; the sign for a missing one as several letters. */
  letters(text: string, face: FaceName): Letter[];
}

export function letterMaker(fonts: Fonts): LetterMaker {
  const known = new Map<FaceName, Map<string, readonly Letter[]>>();

  function letter(source: string, drawn: string, face: Typeface, script = scriptOf(drawn)): Letter {
    const width = face.width(drawn);
    const isSpace = space.test(drawn);
    const isWord = !isSpace && !isWide(drawn) && !fullMarks.test(drawn);
    const [mayStart, mayEnd] = [!isSpace && !closers.has(drawn), !openers.has(drawn)];
    return { source, drawn, face, width, mayStart, mayEnd, isWord, isSpace, script, blank: blankOf(drawn, width) };
  }

  function make(cluster: string, wanted: FaceName): readonly Letter[] {
    const first = fonts.face(wanted);
    if (cluster === '\t') return [{ ...letter('\u3000', '\u3000', first), source: cluster }];
    if (invisible.test(cluster))
      return [{ ...letter(cluster, 'x', first, 'other'), drawn: '', width: 0, mayStart: false }];
    if (first.has(cluster)) return [letter(cluster, cluster, first)];
    const other = fonts.fallback(cluster);
    if (other !== undefined) return [letter(cluster, cluster, other)];
    const characters = Array.from(cluster);
    if (characters.length > 1) return characters.flatMap((character) => lettersOf(character, wanted));
    return Array.from(`〔${codeOf(cluster)}〕`, (sign, index) =>
      letter(index === 0 ? cluster : '', sign, first, 'other'),
    );
  }

  function lettersOf(cluster: string, wanted: FaceName): readonly Letter[] {
    let ofFace = known.get(wanted);
    if (ofFace === undefined) known.set(wanted, (ofFace = new Map<string, readonly Letter[]>()));
    let made = ofFace.get(cluster);
    if (made === undefined) ofFace.set(cluster, (made = make(cluster, wanted)));
    return made;
  }

  return {
    letters(text, face) {
      const all: Letter[] = [];
      for (const cluster of clustersOf(text.toWellFormed())) all.push(...lettersOf(cluster, face));
      return all;
    },
  };
}

/** As Unicode writes it: U+20BB7. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first letter of the sign for a character that no font has. */
export const isMissing = ({ source, drawn }: Letter): boolean => drawn === '〔' && source !== '〔';
