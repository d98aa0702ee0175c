import { Button } from 'antd';
import { useState } from 'react';
import type { Post } from '../../../../src-main/contract/values.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { Candidate } from './ballot-draft.ts';
import { ComingPin } from './coming-pin.tsx';
import { StepFoot } from './step-foot.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';

export function PinsStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.pins;
  const { candidates, withPin, handOverOn } = course.assembly;
  const step = useGo(course);
  const [person, setPerson] = useState<Candidate | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const elected = candidates.filter(({ outcome }) => outcome === 'elected');
  const people = elected.filter(
    (one, place) => elected.findIndex(({ memberId }) => memberId === one.memberId) === place,
  );
  const postsOf = ({ memberId }: Candidate): Post[] =>
    elected.filter((one) => one.memberId === memberId).map(({ post }) => post);
  return (
    <>
      <div className="page-scroll">
        <section className="panel-staff assembly-panel assembly-pins">
          <header>
            <h3>{says.title}</h3>
            <b className="num" role="status">
              {says.progress(withPin.length, people.length)}
            </b>
          </header>
          <p>{says.lead(handOverOn)}</p>
          <ul>
            {people.map((one) => {
              const has = withPin.includes(one.memberId);
              return (
                <li key={one.memberId}>
                  <b>{one.name}</b>
                  <span>
                    {postsOf(one)
                      .map((post) => words.roles[post])
                      .join('、')}
                  </span>
                  <span className="tag" data-tone={has ? 'ok' : 'warn'}>
                    {has ? says.has : says.hasNot}
                  </span>
                  <Button
                    type={has ? 'default' : 'primary'}
                    aria-label={has ? says.resetOf(one.name) : says.setOf(one.name)}
                    onClick={() => setPerson(one)}
                  >
                    {has ? says.reset : says.set}
                  </Button>
                </li>
              );
            })}
          </ul>
          <p className="staff-hint">{says.late}</p>
        </section>
      </div>
      <StepFoot
        problem={step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.waiting}
        onNext={() => void step.go('waiting')}
        onBack={() => setLeaving(true)}
      />
      {person === null ? null : <ComingPin course={course} person={person} onClose={() => setPerson(null)} />}
      {isLeaving ? (
        <Confirm
          title={says.backTitle}
          consequencesTitle={says.backConsequences}
          consequences={says.backLines}
          confirm={says.back}
          isBusy={step.isBusy}
          onConfirm={() => void step.go('hand-over')}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </>
  );
}
