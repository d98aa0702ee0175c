import './act-bar.css';
import type { ReactNode } from 'react';

/** The foot of a screen: 返回首页 always at its left, the one primary button at its right. */
export function ActBar({ children }: { readonly children: ReactNode }) {
  return <div className="act-bar">{children}</div>;
}

interface PagerProps {
  readonly words: { readonly previous: string; readonly next: string; of(page: number, pages: number): string };
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

/** Pages instead of scrolling: a finger on a large screen does not know how far. */
export function Pager({ words, page, pages, onTurn }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <div className="pager">
      <button type="button" className="btn quiet" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {words.previous}
      </button>
      <span className="num">{words.of(page + 1, pages)}</span>
      <button type="button" className="btn quiet" disabled={page >= pages - 1} onClick={() => onTurn(page + 1)}>
        {words.next}
      </button>
    </div>
  );
}
