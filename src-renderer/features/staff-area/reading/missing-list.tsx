import { Button } from 'antd';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';

interface MissingListProps {
  readonly missing: Answer<'reading.attendance'>['missing'];
  readonly hasAttendees: boolean;
  /** Null: 签到 is not open. */
  readonly onSignFor: ((memberId: MemberId, name: string) => void) | null;
  readonly isBusy: boolean;
}

/** Signed up and not seen; the waiting list after the seats. */
export function MissingList({ missing, hasAttendees, onSignFor, isBusy }: MissingListProps) {
  const { words } = useDuty();
  const says = words.reading.attendance;
  return (
    <section className="panel-staff session-missing" aria-label={says.missing}>
      <h3>{says.missing}</h3>
      {missing.length === 0 ? (
        <p className="staff-hint">{hasAttendees ? says.missingEmpty : says.nobodySignedUp}</p>
      ) : (
        <Scroller className="session-missing-list" label={says.missing}>
          <ul>
            {missing.map((person) => (
              <li key={person.memberId}>
                <div>
                  <b>{person.name}</b> {person.isWaiting ? <span className="tag">{says.waiting}</span> : null}
                  <small className="num">
                    {person.className} · {person.studentNumber}
                  </small>
                </div>
                {onSignFor === null ? null : (
                  <Button
                    disabled={isBusy}
                    aria-label={says.signForOne(person.name)}
                    onClick={() => onSignFor(person.memberId, person.name)}
                  >
                    {says.signFor}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Scroller>
      )}
    </section>
  );
}
