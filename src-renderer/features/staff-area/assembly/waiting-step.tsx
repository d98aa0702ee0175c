import { ClockCircleOutlined } from '@ant-design/icons';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Button } from 'antd';
import { Elected } from './elected.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';

/** Nothing more to do: midnight does the rest. */
export function WaitingStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.waiting;
  const { number, handOverOn } = course.assembly;
  const step = useGo(course);
  return (
    <>
      <div className="page-scroll assembly-result">
        <section className="panel-staff assembly-waiting">
          <ClockCircleOutlined aria-hidden />
          <div>
            <h3>{says.title(number)}</h3>
            <b className="num">{says.at(handOverOn)}</b>
            <ul>
              {says.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </section>
        <Elected assembly={course.assembly} />
      </div>
      <Trouble problem={step.problem} />
      <footer className="assembly-foot">
        <Button loading={step.isBusy} onClick={() => void step.go('pins')}>
          {words.assembly.foot.back}
        </Button>
      </footer>
    </>
  );
}
