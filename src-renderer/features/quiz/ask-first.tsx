import '../../ui/card.css';
import { useEffect, useRef } from 'react';

interface AskFirstProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly go: string;
  readonly stay: string;
  readonly onGo: () => void;
  readonly onStay: () => void;
}

/** Before something that one tap should not do. Staying is the primary way. */
export function AskFirst({ title, texts, go, stay, onGo, onStay }: AskFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} className="panel ask-first" aria-labelledby="ask-first" onCancel={onStay}>
      <h2 id="ask-first">{title}</h2>
      {texts.map((text) => (
        <p key={text} className="num">
          {text}
        </p>
      ))}
      <div className="card-acts">
        <button type="button" className="btn quiet" onClick={onGo}>
          {go}
        </button>
        <button type="button" className="btn primary" onClick={onStay}>
          {stay}
        </button>
      </div>
    </dialog>
  );
}
