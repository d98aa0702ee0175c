import { useEffect, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { lengthOf, useReflection } from './reflection.store.ts';

/** Nothing written is given up by one tap. */
export function AskBeforeLeaving({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords();
  const { text, stay } = useReflection();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} className="panel leave-ask" aria-labelledby="leave-ask" onCancel={stay}>
      <h2 id="leave-ask">{words.reflection.leaveTitle}</h2>
      <p className="num">{words.reflection.leaveText(lengthOf(text))}</p>
      <div className="card-acts">
        <button type="button" className="btn quiet" onClick={onLeave}>
          {words.reflection.leave}
        </button>
        <button type="button" className="btn primary" onClick={stay}>
          {words.reflection.stay}
        </button>
      </div>
    </dialog>
  );
}
