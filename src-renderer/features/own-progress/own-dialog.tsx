import { type ReactNode, useEffect, useId, useRef } from 'react';

interface OwnDialogProps {
  readonly title: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** One tap more, for what costs paper or changes what is agreed. */
export function OwnDialog({ title, cancel, confirm, isBusy, onCancel, onConfirm, children }: OwnDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="panel own-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!isBusy) onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="own-dialog-acts">
        <button type="button" className="btn quiet" disabled={isBusy} onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" className="btn primary" disabled={isBusy} aria-busy={isBusy} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
