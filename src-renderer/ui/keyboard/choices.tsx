import { useEffect, useState } from 'react';
import { Icon } from '../icons.tsx';
import { Key } from './key.tsx';
import { choicesFor, type PinyinBook, splitPinyin } from './pinyin.ts';

export interface ChoicesWords {
  readonly pinyin: string;
  readonly choices: string;
  readonly more: string;
  readonly fewer: string;
}

interface ChoicesProps {
  readonly words: ChoicesWords;
  readonly pinyin: string;
  readonly startsName: boolean;
  readonly onChoice: (sign: string, taken: number) => void;
}

const perPage = 8;

/** Some 75 kB of characters: only for somebody who writes a name. */
const loadBook = async (): Promise<PinyinBook> => (await import('./candidates.json')).default;

/** The row above the keys: what has been typed, and the characters it may stand for. */
export function Choices({ words, pinyin, startsName, onChoice }: ChoicesProps) {
  const [book, setBook] = useState<PinyinBook | null>(null);
  const [turned, setTurned] = useState({ pinyin, page: 0 });
  useEffect(() => {
    let isHere = true;
    void loadBook().then((loaded) => isHere && setBook(loaded));
    return () => {
      isHere = false;
    };
  }, []);

  const found = book ? choicesFor(pinyin, book, startsName) : [];
  const page = turned.pinyin === pinyin ? turned.page : 0;
  const shown = found.slice(page * perPage, (page + 1) * perPage);
  const split = book ? splitPinyin(pinyin, book) : { syllables: [], rest: pinyin };
  const turn = (by: number) => setTurned({ pinyin, page: page + by });

  return (
    <div className="choices" role="group" aria-label={words.choices}>
      <span className={pinyin === '' ? 'typed is-empty' : 'typed'}>
        {pinyin === '' ? words.pinyin : [...split.syllables, split.rest].join(' ').trim()}
      </span>
      <div className="signs">
        {shown.map(({ sign, taken }) => (
          <Key key={sign} onPress={() => onChoice(sign, taken)}>
            {sign}
          </Key>
        ))}
      </div>
      <Key label={words.fewer} isDisabled={page === 0} onPress={() => turn(-1)}>
        <Icon name="previous" size={30} />
      </Key>
      <Key label={words.more} isDisabled={found.length <= (page + 1) * perPage} onPress={() => turn(1)}>
        <Icon name="next" size={30} />
      </Key>
    </div>
  );
}
