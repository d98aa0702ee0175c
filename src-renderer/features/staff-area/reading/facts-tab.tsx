import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { ItemLine } from './item-line.tsx';

/** The plan as it stands. */
export function FactsTab({ session }: { session: SessionDetail }) {
  const { words } = useDuty();
  const page = words.reading.page;
  return (
    <Scroller className="page-scroll session-facts" label={page.tabNames.facts}>
      <section className="panel-staff">
        <h3>{page.items}</h3>
        {session.items.length === 0 ? <p className="staff-hint">{page.noItems}</p> : null}
        <ol>
          {session.items.map((item, index) => (
            <li key={index}>
              <ItemLine item={item} />
            </li>
          ))}
        </ol>
      </section>
      <section className="panel-staff">
        <h3>{page.agenda}</h3>
        {session.agenda.length === 0 ? <p className="staff-hint">{page.noAgenda}</p> : null}
        <ol>
          {session.agenda.map((row, index) => (
            <li key={index}>
              {row.what} <span className="num staff-hint">{words.reading.form.minutes(row.minutes)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel-staff">
        <h3>{words.reading.form.rules}</h3>
        <dl>
          <div>
            <dt>{page.seats}</dt>
            <dd className="num">{session.seats ?? words.reading.list.unlimited}</dd>
          </div>
          <div>
            <dt>{page.late}</dt>
            <dd className="num">{page.lateAfter(session.lateAfterMinutes)}</dd>
          </div>
        </dl>
      </section>
    </Scroller>
  );
}
