import { Button } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { CancelAssembly } from './cancel-assembly.tsx';
import { PutOff } from './put-off.tsx';
import type { Course } from './use-assembly.ts';

/** Which assembly it is, and the two ways out of its plan. */
export function CourseHead({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.head;
  const { title, number, heldOn, place, handOverOn, step } = course.assembly;
  const [open, setOpen] = useState<'put-off' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="panel-staff assembly-head">
      <div>
        <h3>{title}</h3>
        <p className="num">
          <b>{words.assembly.term(number)}</b>
          <span>{says.meeting(heldOn, place)}</span>
          <span>{says.handOver(handOverOn)}</span>
        </p>
      </div>
      {step === 'prepare' ? null : <Button onClick={() => setOpen('put-off')}>{says.putOff}</Button>}
      <Button danger onClick={() => setOpen('cancel')}>
        {says.cancel}
      </Button>
      {open === 'put-off' ? <PutOff course={course} onClose={close} /> : null}
      {open === 'cancel' ? <CancelAssembly course={course} onClose={close} /> : null}
    </section>
  );
}
