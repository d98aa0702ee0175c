import './passing-notice.css';
import { useEffect } from 'react';
import { Icon } from '../ui/icons.tsx';
import { useWords } from '../words/use-words.ts';
import { useNotice } from './notice.store.ts';

const shownMs = 8000;

/** A line over the screen that goes by itself; what is under way stays as it is. Always in the document: only changes are spoken. */
export function PassingNotice() {
  const words = useWords();
  const { current, clear } = useNotice();
  useEffect(() => {
    if (current === null) return undefined;
    const timer = setTimeout(clear, shownMs);
    return () => clearTimeout(timer);
  }, [current, clear]);
  return (
    <div className="passing" role="status">
      {current === null ? null : (
        <p>
          <Icon name="unknown" size={40} weight={2} />
          {words.quiz.scan[current.notice]}
        </p>
      )}
    </div>
  );
}
