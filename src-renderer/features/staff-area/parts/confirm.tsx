import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useDuty } from './staff-duty.ts';

interface ConfirmProps {
  readonly title: string;
  /** Whom or what it is about. */
  readonly lead?: string;
  /** Heading over the consequences. */
  readonly consequencesTitle: string;
  /** What will happen, in numbers. */
  readonly consequences: readonly string[];
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly canConfirm?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog for an act that takes something away. Enter in a field confirms, Esc leaves. */
export function Confirm(props: ConfirmProps) {
  const { words } = useDuty();
  const canConfirm = props.canConfirm ?? true;
  return (
    <Modal
      open
      centered
      width={680}
      scrollLock={false}
      title={props.title}
      onCancel={props.onClose}
      okText={props.confirm}
      cancelText={words.common.cancel}
      okButtonProps={{
        danger: true,
        loading: props.isBusy,
        disabled: !canConfirm,
        htmlType: 'submit',
        form: 'confirm',
      }}
    >
      <form
        id="confirm"
        className="confirm"
        onSubmit={(event) => {
          event.preventDefault();
          if (canConfirm && !props.isBusy) props.onConfirm();
        }}
      >
        {props.lead === undefined ? null : <p className="confirm-lead num">{props.lead}</p>}
        <h3>{props.consequencesTitle}</h3>
        <ul className="num">
          {props.consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {props.children}
      </form>
    </Modal>
  );
}
