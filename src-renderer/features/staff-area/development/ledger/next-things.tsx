import { ClockCircleOutlined, FlagOutlined, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import type { Due } from '../../../../../src-main/contract/development-rules.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { RuleText } from './finding-line.tsx';
import { mostPressing, referenceOf, type Step } from './step-view.ts';

interface NextThingsProps {
  readonly ledger: Ledger;
  readonly onRecord: (step: Step) => void;
}

const most = 4;

/** What is next, by when, and why; the most pressing first. */
export function NextThings({ ledger, onRecord }: NextThingsProps) {
  const { words } = useDuty();
  const says = words.ledger.next;
  const { file, dues } = ledger;
  if (file === null) return <p className="ledger-start">{says.openFirst}</p>;
  const pressing = mostPressing(dues, most);
  return (
    <section className="ledger-next" aria-label={says.title}>
      <h3>{says.title}</h3>
      {pressing.length === 0 ? (
        <p>{file.endedOn === null ? says.nothing : says.ended}</p>
      ) : (
        <ol>
          {pressing.map((due) => (
            <DueItem
              key={`${due.kind} ${due.step ?? ''} ${due.dueBy ?? ''}`}
              due={due}
              ledger={ledger}
              onRecord={onRecord}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function DueItem({ due, ledger, onRecord }: NextThingsProps & { readonly due: Due }) {
  const { words, times } = useDuty();
  const says = words.ledger.next;
  const step = ledger.steps.find((each) => each.step === due.step) ?? null;
  const isStep = due.kind === 'step' || due.kind === 'first-talk' || due.kind === 'probation-review';
  const isEarly = isStep && due.from !== null && due.from > times.today();
  const Sign = due.isOverdue ? WarningFilled : isEarly ? ClockCircleOutlined : FlagOutlined;
  return (
    <li data-tone={due.isOverdue ? 'err' : isEarly ? 'wait' : 'now'}>
      <Sign aria-hidden />
      <div>
        <b>{isStep && step !== null ? says.step(step.step, step.name) : says.kinds[due.kind]}</b>
        <p className="num">
          {isEarly && due.from !== null ? says.notBefore(due.from) : null}
          {due.dueBy === null
            ? isEarly
              ? null
              : says.openNow
            : due.isOverdue
              ? says.overdue(due.dueBy)
              : says.by(due.dueBy)}
          {due.isProvisional ? <span className="tag">{says.provisional}</span> : null}
        </p>
        <RuleText reference={referenceOf(ledger.references, due.rule)} />
      </div>
      {isStep && step !== null ? (
        isEarly ? null : (
          <Button onClick={() => onRecord(step)}>{says.record}</Button>
        )
      ) : (
        <Link href={`/mentoring/${ledger.memberId}`} className="ledger-link">
          {says.write}
        </Link>
      )}
    </li>
  );
}
