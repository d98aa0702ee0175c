import { Modal } from 'antd';
import { useState } from 'react';
import { readDay } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Course } from './use-assembly.ts';

export function PutOff({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const { words, tell } = useDuty();
  const says = words.assembly.puttingOff;
  const { assemblyId, version, handOverOn } = course.assembly;
  const [typed, setTyped] = useState(handOverOn);
  const [isWrong, setWrong] = useState(false);
  const putOff = useDeed('assembly.putOff');
  const submit = async () => {
    const day = readDay(typed);
    setWrong(day === null);
    if (day === null) return;
    const answer = await putOff.run({ assemblyId, version, handOverOn: day });
    if (answer === null) return course.reload();
    course.take(answer.assembly);
    tell('ok', says.done(day));
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={520}
      scrollLock={false}
      title={says.title}
      onCancel={onClose}
      okText={says.save}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: putOff.isBusy, htmlType: 'submit', form: 'put-off' }}
    >
      <form
        id="put-off"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TypedDay
          label={says.field}
          value={typed}
          hint={says.hint}
          error={isWrong ? words.assembly.opening.dayUnreadable : null}
          autoFocus
          onChange={setTyped}
        />
        <Trouble problem={putOff.problem} />
      </form>
    </Modal>
  );
}
