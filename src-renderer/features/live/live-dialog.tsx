import { type ReactNode, useEffect, useRef } from 'react';

interface LiveDialogProps {
  readonly title: string;
  readonly group?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the big screen; Esc closes it. */
export function LiveDialog({ title, group, onClose, children }: LiveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} className="panel live-dialog" data-group={group} aria-label={title} onCancel={onClose}>
      {children}
    </dialog>
  );
}
