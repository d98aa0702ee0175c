import { useEffect, useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';
import { usePortrait } from '../../ui/use-portrait.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

type Shelved = Answer<'books.shelf'>;

/** A page of the shelf; with the keyboard open a standing screen has room for less. */
export function useShelf(isFinding: boolean) {
  const isPortrait = usePortrait();
  const perPage = !isPortrait ? 7 : isFinding ? 6 : 7;
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const [shown, setShown] = useState<Shelved | null>(null);
  const [problem, setProblem] = useState<KioskProblem | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const reply = await call('books.shelf', { text, offset: page * perPage, limit: perPage });
      if (!isCurrent) return;
      if ('value' in reply) setShown(reply.value);
      setProblem('problem' in reply ? reply.problem : null);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [text, page, perPage]);

  return {
    text,
    page,
    pages: Math.ceil((shown?.total ?? 0) / perPage),
    shown,
    problem,
    search(typed: string) {
      setText(typed.slice(0, 64));
      setPage(0);
    },
    turn: setPage,
  };
}

export type ShelfView = ReturnType<typeof useShelf>;
