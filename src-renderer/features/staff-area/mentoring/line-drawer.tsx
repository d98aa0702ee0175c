import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Unsaved } from '../reading/unsaved.tsx';
import { type WrittenLine, WrittenNote } from './written-note.tsx';

interface LineDrawerProps {
  readonly title: string;
  /** Null: a new one. */
  readonly line: WrittenLine | null;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly problem: StaffProblem | null;
  readonly takeBackTitle: string;
  /** False where it was refused; `takeBackProblem` then says why. */
  readonly onTakeBack: (reason: string) => Promise<boolean>;
  readonly takeBackProblem: StaffProblem | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One line being written or put right; closing it asks before anything typed is lost. */
export function LineDrawer(props: LineDrawerProps) {
  const { words } = useDuty();
  const says = words.mentoring;
  const { line, isDirty, onClose } = props;
  const [isLeaving, setLeaving] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const leave = () => (isDirty ? setLeaving(true) : onClose());
  return (
    <Drawer open size={860} title={props.title} onClose={leave} destroyOnHidden>
      {isLeaving ? <Unsaved lead={says.unsaved} onDiscard={onClose} onKeep={() => setLeaving(false)} /> : null}
      <form
        className="form mentoring-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.isBusy) props.onSubmit();
        }}
      >
        {line === null ? null : <WrittenNote line={line} />}
        {props.children}
        <Trouble problem={props.problem} />
        <footer className="mentoring-foot">
          {line === null ? null : (
            <Button danger onClick={() => setTaking(true)}>
              {says.taking.remove}
            </Button>
          )}
          <Button onClick={leave}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={props.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
      {isTaking ? (
        <TakeBack
          title={props.takeBackTitle}
          problem={props.takeBackProblem}
          onTakeBack={props.onTakeBack}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </Drawer>
  );
}

interface TakeBackProps {
  readonly title: string;
  readonly problem: StaffProblem | null;
  readonly onTakeBack: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function TakeBack({ title, problem, onTakeBack, onClose }: TakeBackProps) {
  const { words, tell } = useDuty();
  const says = words.mentoring.taking;
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    if (await onTakeBack(reason.trim())) tell('ok', says.done);
    else setBusy(false);
  };
  return (
    <Confirm
      title={title}
      consequencesTitle={says.consequences}
      consequences={[says.gone, says.due, says.kept]}
      confirm={says.confirm}
      isBusy={isBusy}
      canConfirm={[...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={problem} />
    </Confirm>
  );
}
